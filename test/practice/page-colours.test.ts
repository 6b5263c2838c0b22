import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const css = await readFile(new URL('../../src/practice/page/styles/base.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*--ground[^}]*)\}/g)].map((found) => found[1] ?? '')

const TEXT_ON_GROUND = [
  ['--ink', '--ground'],
  ['--ink', '--raised'],
  ['--ink', '--sunken'],
  ['--ink', '--warm-ground'],
  ['--ink', '--mention-ground'],
  ['--soft', '--ground'],
  ['--soft', '--raised'],
  ['--soft', '--sunken'],
  ['--soft', '--warm-ground'],
  ['--soft', '--mention-ground'],
  ['--link', '--ground'],
  ['--link', '--raised'],
  ['--link', '--warm-ground'],
  ['--danger', '--ground'],
  ['--danger', '--raised'],
  ['--danger', '--warm-ground'],
  ['--danger', '--danger-ground'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--accent', '--mention-ground'],
  ['--accent-strong', '--mention-ground'],
  ['--sidebar-ink', '--sidebar'],
  ['--sidebar-ink', '--sidebar-raised'],
  ['--sidebar-soft', '--sidebar'],
  ['--sidebar-soft', '--sidebar-raised'],
  ['--sidebar-here-ink', '--sidebar-here'],
] as const

for (const [scheme, declarations] of Object.entries({ light, dark })) {
  test.each(TEXT_ON_GROUND)(`in ${scheme}, %s can be read on %s`, (text, ground) => {
    expect(contrast(colour(declarations, text), colour(declarations, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test(`in ${scheme}, the edge of what one presses or types into can be seen`, () => {
    const edge = colour(declarations, '--line-strong')
    expect(contrast(edge, colour(declarations, '--ground'))).toBeGreaterThanOrEqual(3)
  })
}

function colour(declarations: string, name: string): string {
  const found = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(declarations)?.[1]
  if (!found) throw new Error(`base.css does not set ${name} as #rrggbb.`)
  return found
}

/** By the rule of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
