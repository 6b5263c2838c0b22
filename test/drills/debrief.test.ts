import { expect, test } from 'vitest'
import { NOTHING_YET } from '../../src/drills/record.ts'
import { anAlert, anIncident, debriefOf, flagged, happened, linesOf, owned, turned } from './records.ts'

const ROUTER = 'router-at-1120'
const NIGHT = 'acknowledgement-at-0214'

/** Complaints 11:24, opened 11:27, rolled back 11:29: the day as it really was. */
const routerDay = () =>
  debriefOf(ROUTER, {
    begins: '11:23:00',
    signal: '11:24:00',
    ends: '11:31:00',
    claims: 1,
    record: {
      alert: null,
      incident: anIncident(
        [
          happened('11:27:00', 'incident_opened'),
          owned('11:27:15'),
          flagged('11:27:20'),
          happened('11:28:00', 'rollback_decided'),
          happened('11:29:00', 'rollback_restored'),
          happened('11:29:30', 'update_posted'),
          happened('11:30:00', 'rollback_verified'),
          turned('11:30:40', 'resolved'),
          happened('11:31:00', 'incident_closed'),
        ],
        { metrics: { updatesOnTime: 1, updatesDue: 1 } },
      ),
    },
  })

test('the router at 11:20: detected after 4 minutes, opened after 3, contained 2 minutes after that', () => {
  const lines = linesOf(routerDay())
  expect(lines['Harm to first signal']).toMatchObject({ you: '4 min', reference: '4 min', standing: 'plain' })
  expect(lines['Signal to incident opened']).toMatchObject({ you: '3 min', reference: '3 min', standing: 'met' })
  expect(lines['Incident opened to contained']).toMatchObject({ you: '2 min', reference: '2 min', standing: 'met' })
})

test('a day like the reference has nothing to say against it', () => {
  const { summary, missed, lines, clockNote } = routerDay()
  expect(summary).toBe('You saw it through to the end. Everything this drill looks at went as it should.')
  expect(missed).toEqual([])
  expect(clockNote).toBeUndefined()
  expect(lines.filter(({ standing }) => standing !== 'met').map(({ label }) => label)).toEqual(['Harm to first signal'])
})

test('whoever does nothing is told what did not happen, and why it matters', () => {
  const { summary, missed, lines } = debriefOf(NIGHT, {
    begins: '02:14:00',
    signal: '02:14:04',
    ends: '02:20:04',
    claims: 2,
    record: {
      alert: anAlert([happened('02:14:04', 'alert_raised'), flagged('02:14:16'), flagged('02:16:00')]),
      incident: null,
    },
  })
  expect(summary).toBe(
    'The drill was ended before the incident was closed. One of the seven things this drill looks at went as it should; the others are worth a second try.',
  )
  expect(missed).toHaveLength(7)
  expect(missed[0]).toContain('No person took it.')
  expect(linesOf({ summary, missed, lines, lesson: '' })).toMatchObject({
    'Time without an owner': {
      you: '6 min',
      reference: '56 s',
      standing: 'missing',
      verdict: 'No person took it. While nobody owned it, “Acknowledged.” looked like an answer.',
    },
    'Signal to a person owning it': { you: 'never', standing: 'missing' },
    'Signal to incident opened': { you: 'never', standing: 'missing' },
    'Incident opened to contained': { you: 'never', standing: 'missing' },
    'Updates on time': { you: 'none', standing: 'missing' },
    'Claims by machines that were caught': { you: '2 of 2', reference: '2 of 2', standing: 'met' },
    'Ownership that lapsed': { you: 'never', standing: 'plain' },
    'Rollback verified': { you: 'none recorded', reference: 'at 02:19', standing: 'missing' },
  })
})

test('the owner of an alert stays the owner when it becomes an incident, and lapses count', () => {
  const lines = linesOf(
    debriefOf(NIGHT, {
      begins: '02:14:00',
      signal: '02:14:04',
      ends: '02:24:00',
      record: {
        alert: anAlert([owned('02:15:04'), happened('02:16:00', 'alert_became_incident')], { becameIncident: 1 }),
        incident: anIncident([
          happened('02:16:00', 'incident_opened'),
          owned('02:16:00'),
          happened('02:20:00', 'ownership_lapsed', { why: 'no_readback' }),
          owned('02:21:30'),
        ]),
      },
    }),
  )
  expect(lines['Signal to a person owning it']?.you).toBe('1 min')
  // One minute before anybody took it, and a minute and a half after it had lapsed.
  expect(lines['Time without an owner']?.you).toBe('2 min 30 s')
  expect(lines['Ownership that lapsed']).toMatchObject({ you: 'once', standing: 'later' })
})

test('nobody has to own what is resolved', () => {
  const story = { begins: '02:14:00', signal: '02:14:04', ends: '02:24:00' }
  const incident = anIncident([happened('02:15:00', 'incident_opened'), turned('02:17:04', 'resolved')])
  expect(
    linesOf(debriefOf(NIGHT, { ...story, record: { alert: null, incident } }))['Time without an owner'],
  ).toMatchObject({
    you: '3 min',
  })
})

test('later than the reference is still in time, up to what the drill aims for', () => {
  const ownedAt = (time: string) =>
    linesOf(
      debriefOf(NIGHT, {
        begins: '02:14:00',
        signal: '02:14:04',
        ends: '02:30:00',
        record: { alert: anAlert([owned(time)]), incident: null },
      }),
    )['Signal to a person owning it']
  expect(ownedAt('02:15:00')).toMatchObject({ you: '56 s', reference: '56 s', standing: 'met' })
  expect(ownedAt('02:16:04')).toMatchObject({
    you: '2 min',
    standing: 'met',
    verdict: 'Later than the reference, and in time.',
  })
  expect(ownedAt('02:16:05')).toMatchObject({
    you: '2 min 1 s',
    standing: 'later',
    verdict: 'Later than the 2 min this drill aims for. A machine answered within seconds; only a person can decide.',
  })
})

test('at four times the speed, a minute of ours is four of the drill’s', () => {
  const { lines, clockNote, ...rest } = debriefOf(NIGHT, {
    begins: '02:14:00',
    signal: '02:14:01',
    ends: '02:16:00',
    speed: 4,
    record: { alert: anAlert([owned('02:14:31')]), incident: null },
  })
  expect(linesOf({ lines, ...rest })['Signal to a person owning it']?.you).toBe('2 min')
  expect(clockNote).toBe('Times are those of the drill’s clock, which ran 4 times as fast as yours.')
})

test('a rollback that nobody verified is not one', () => {
  const record = {
    alert: null,
    incident: anIncident([happened('02:15:00', 'incident_opened'), happened('02:17:00', 'rollback_decided')]),
  }
  expect(
    linesOf(debriefOf(NIGHT, { begins: '02:14:00', signal: '02:14:04', ends: '02:20:00', record }))[
      'Rollback verified'
    ],
  ).toMatchObject({
    you: 'decided, not verified',
    standing: 'missing',
    verdict: 'Nobody checked that it worked. A rollback that nobody checked is a guess.',
  })
})

test('an alert left beside the incident that was opened by hand is spoken of', () => {
  const { missed } = debriefOf(NIGHT, {
    begins: '02:14:00',
    signal: '02:14:04',
    ends: '02:20:00',
    record: { alert: anAlert([]), incident: anIncident([happened('02:15:00', 'incident_opened'), owned('02:15:10')]) },
  })
  expect(missed.at(-1)).toContain('The incident was opened beside its alert, which stayed without an owner.')
})

test('an alert that needed no action ends the drill as well', () => {
  const record = { alert: anAlert([turned('02:15:00', 'cancelled')], { status: 'cancelled' }), incident: null }
  const { summary } = debriefOf(NIGHT, { begins: '02:14:00', signal: '02:14:04', ends: '02:15:00', record })
  expect(summary).toMatch(/^The alert was settled without an incident\./)
})

test('a drill that was ended before anything happened has a debrief too', () => {
  const { lines } = debriefOf(NIGHT, { begins: '02:14:00', signal: null, ends: '02:14:02', record: NOTHING_YET })
  expect(linesOf({ lines, summary: '', missed: [], lesson: '' })['Time without an owner']).toMatchObject({
    you: 'not known',
    standing: 'missing',
  })
})
