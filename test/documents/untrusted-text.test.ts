import type { Root } from 'mdast'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { postmortemMarkdown } from '../../src/documents/postmortem-markdown.ts'
import { postmortemCanvas } from '../../src/documents/slack-canvas.ts'
import type { Postmortem } from '../../src/domain/postmortem.ts'
import { dana, draftOf, omar, opened, permalink, person, said, when } from './stories.ts'

const MARKER = 'wordless'

/** A draft with the marker wherever a person or an app can put words. */
const draft = draftOf(
  [
    when('11:00', dana, opened(MARKER, { service: MARKER, harm: MARKER, affected: MARKER })),
    when('11:01', dana, { type: 'role_taken', role: 'incident-lead', by: { id: dana.id, name: MARKER } }),
    when(
      '11:02',
      dana,
      { type: 'noted', kind: 'hypothesis', text: MARKER },
      { type: 'noted', kind: 'note', text: MARKER },
    ),
    when('11:03', dana, {
      type: 'change_recorded',
      change: { kind: 'prompt_version', what: MARKER, before: MARKER, after: MARKER, at: '2026-03-04T10:59:00.000Z' },
    }),
    when('11:04', omar, {
      type: 'message_kept',
      channel: 'C0INC7',
      ts: '1.0',
      author: { kind: 'app', id: 'B9', name: MARKER },
      text: MARKER,
      saidAt: '2026-03-04T11:03:30.000Z',
    }),
    when('11:05', dana, {
      type: 'checklist_item_marked',
      item: 'contain/x',
      text: MARKER,
      phase: 'contain',
      state: 'not_applicable',
      reason: MARKER,
    }),
    when('11:06', dana, { type: 'action_added', text: MARKER, owner: person(omar), due: '2026-03-09' }),
    when('11:07', dana, { type: 'question_answered', question: 'harm', text: MARKER, waived: false }),
  ],
  [said('11:08', omar, `Decision: ${MARKER}`)],
)

const with_ = (hostile: string): Postmortem =>
  JSON.parse(JSON.stringify(draft).replaceAll(MARKER, JSON.stringify(hostile).slice(1, -1)))

type Node = { type: string; url?: string; value?: unknown; children?: Node[] }

/** The document as the practice page reads it. */
function parse(markdown: string): Node {
  const trees: Root[] = []
  const take = () => (root: Root) => {
    trees.push(structuredClone(root))
  }
  Markdown({ children: markdown, remarkPlugins: [remarkGfm, take] })
  const [tree] = trees
  if (!tree) throw new Error('The document was not parsed')
  return tree
}

/** What the document is made of. Texts and links are left out: addresses that people wrote become links. */
function skeleton({ type, children = [] }: Node): string {
  const parts = children.filter((child) => child.type !== 'text' && child.type !== 'link').map(skeleton)
  return parts.length === 0 ? type : `${type}(${parts.join(' ')})`
}

const textOf = ({ value, children = [] }: Node): string =>
  typeof value === 'string' ? value : children.map(textOf).join('')

const linksIn = (node: Node): Node[] => [
  ...(node.type === 'link' ? [node] : []),
  ...(node.children ?? []).flatMap(linksIn),
]

/** Links that show another address than they lead to, other than those from a time to its message. */
const disguised = (tree: Node): string[] =>
  linksIn(tree)
    .filter((link) => ![textOf(link), `http://${textOf(link)}`].includes(link.url ?? ''))
    .map(({ url }) => url ?? '')
    .filter((url) => !url.startsWith('https://acme.slack.com/archives/'))

const harmless = skeleton(parse(postmortemMarkdown(with_('plain'), { permalink })))

/** What Slack would read as a mention. */
const CALLS = /<[@!#][A-Za-z]|@(?:here|channel|everyone)\b/

const HOSTILE = [
  '](https://evil.example)',
  '[click](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '| a | b |\n| - | - |',
  '# heading',
  '\n\n# heading\n\n- [x] done',
  '===\n---',
  '> quote',
  '```\ncode\n```',
  '`code`',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '1. one\n2) two',
  '[x]: https://evil.example',
  '[^1] and [^1]: note',
  '&lt;b&gt; &#35; &copy; &amp;lt;',
  'www.evil.example and ftp.evil.example',
  'a\\',
  '\\[not](x)',
  '<@U123ABC> <!channel> <#C123ABC> <!subteam^S1|@everyone>',
  '@here @channel @everyone',
  '<!<@here>> <@<#U123ABC>> @@here <!@here <<!here>>',
  '![](@U123ABC) ![](#C123ABC)',
  ':tada: \u202etxt.exe\u0000\u0007\u2028x',
  '- item\n\t code',
  '<!-- -->',
  '<a href="x">y</a>',
  '+++\n***\n___',
]

test.each(HOSTILE)('%j stays text wherever it is written', (hostile) => {
  for (const draw of [postmortemMarkdown, postmortemCanvas]) {
    const tree = parse(draw(with_(hostile), { permalink }))
    expect(skeleton(tree)).toBe(harmless)
    expect(disguised(tree)).toEqual([])
    expect(draw(with_(hostile), { permalink })).not.toMatch(CALLS)
  }
})

test('any mixture of them stays text, and calls nobody', () => {
  const random = seeded(20260304)
  const pieces = [...HOSTILE, ' ', '\n', '*', '_', '`', '[', ']', '(', ')', '<', '>', '|', '\\', '!', '#', '~', 'word']
  for (let round = 0; round < 80; round++) {
    const length = 1 + Math.floor(random() * 8)
    const hostile = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('')
    const markdown = postmortemMarkdown(with_(hostile), { permalink })
    const tree = parse(markdown)
    expect({ hostile, is: skeleton(tree) }).toEqual({ hostile, is: harmless })
    expect({ hostile, links: disguised(tree) }).toEqual({ hostile, links: [] })
    expect({ hostile, calls: CALLS.test(markdown) }).toEqual({ hostile, calls: false })
  }
})

test('what was written can still be read', () => {
  const read = textOf(parse(postmortemMarkdown(with_('if a < b | c then [x](y) & *stop* #now'), { permalink })))
  expect(read).toContain('INC-7: if a < b | c then [x](y) & stop #now')
})

test('a link shows where it leads, whatever its label says', () => {
  const markdown = postmortemMarkdown(with_('see <https://evil.example/a?b=1&amp;c=2|https://bank.example>'), {
    permalink,
  })
  const tree = parse(markdown)
  expect(textOf(tree)).toContain('https://bank.example (https://evil.example/a?b=1&c=2)')
  expect(disguised(tree)).toEqual([])
  expect(linksIn(tree).map(({ url }) => url)).toContain('https://evil.example/a?b=1&c=2')
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
