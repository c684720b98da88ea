import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Policy, Waiver } from '../../schemas/policy/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { daysBetween } from '../catalog/dates.ts'
import { expiryOf } from '../policy/rules/not-expired/rule.ts'
import { compareSemVer } from '../semver.ts'

/** What is on the shelves, read at one commit. */
export interface Goods {
  /** UTC. */
  today: string
  /** How many days ahead something is told. */
  warnDays: number
  policy: Policy
  models: Stocked[]
}

export interface Stocked {
  model: string
  owners: readonly string[]
  stages: Stages['stages']
  /** Version files that could be read, by number. */
  versions: ReadonlyMap<string, Version>
  /** By the number of a version that a stage holds; absent when nobody can tell. */
  lots: ReadonlyMap<string, readonly UsedLot[]>
}

export interface UsedLot {
  dataset: string
  lot: string
  expiresOn?: string | undefined
  owners: readonly string[]
}

export type DueState = 'expired' | 'soon'

/** A day on which something ends; on that day it has expired. */
export interface DueDate {
  what: 'version' | 'lot'
  name: string
  on: string
  /** 0 on the day itself, negative after it. */
  daysLeft: number
  state: DueState
  owners: readonly string[]
}

export type Slot = 'version' | 'challenger' | 'shadow'

/** A version on a stage that has expired, or will soon. */
export interface DueHolding {
  model: string
  stage: string
  slot: Slot
  version: string
  owners: readonly string[]
  state: DueState
  /** The first to end first. */
  dates: DueDate[]
}

export interface DueWaiver {
  id: string
  rule: string
  reason: string
  on: string
  daysLeft: number
  state: DueState
}

export const DEFAULT_WARN_DAYS = 14

export interface Due {
  holdings: DueHolding[]
  waivers: DueWaiver[]
  /** What could not be judged, each a sentence. Nothing of it is taken for current. */
  unclear: string[]
}

const SLOTS = ['version', 'challenger', 'shadow'] as const

/** Everything on a stage that has expired or will within the days of warning, what ends first coming first. */
export function dueIn({ today, warnDays, policy, models }: Goods): Due {
  const unclear: string[] = []
  const holdings = models.flatMap(({ model, owners, stages, versions, lots }) =>
    Object.entries(stages).flatMap(([stage, assignment]) => SLOTS.flatMap((slot): DueHolding[] => {
      const version = assignment[slot]
      if (version === undefined) return []
      const name = `${model}@${version}`
      const file = versions.get(version)
      if (!file) {
        unclear.push(`${model}#${stage} holds ${name}, and its version file could not be read. Run "provender check".`)
        return []
      }
      const used = lots.get(version)
      if (!used) unclear.push(`The dataset lots of ${name}, which ${model}#${stage} holds, could not be told. Fetch provender-records, and check the dataset's file.`)
      const dates = [
        ...due({ what: 'version', name, owners }, expiryOf(file, policy)),
        ...(used ?? []).flatMap((lot) => due({ what: 'lot', name: `${lot.dataset}@${lot.lot}`, owners: lot.owners }, lot.expiresOn)),
      ].sort(byDay)
      const [first] = dates
      return first ? [{ model, stage, slot, version, owners, state: first.state, dates }] : []
    })))
  const waivers = (policy.waivers ?? []).flatMap((waiver) => dueWaiver(waiver))
  return { holdings: holdings.sort((a, b) => byDay(a.dates[0]!, b.dates[0]!)), waivers: waivers.sort(byDay), unclear }

  function due(of: Pick<DueDate, 'what' | 'name' | 'owners'>, on: string | undefined): DueDate[] {
    const state = on === undefined ? undefined : stateOn(on, today, warnDays)
    return on === undefined || state === undefined ? [] : [{ ...of, on, daysLeft: daysBetween(today, on), state }]
  }

  function dueWaiver({ id, rule, reason, until }: Waiver): DueWaiver[] {
    const state = stateOn(until, today, warnDays)
    return state === undefined ? [] : [{ id, rule, reason, on: until, daysLeft: daysBetween(today, until), state }]
  }
}

/** What a day is, seen from another; undefined while it is far off. */
export function stateOn(on: string, today: string, warnDays: number): DueState | undefined {
  if (on <= today) return 'expired'
  return daysBetween(today, on) <= warnDays ? 'soon' : undefined
}

const byDay = (a: { on: string }, b: { on: string }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** The versions of a model that a stage could hold instead, newest first. Whether one may be served is for the shelf to say. */
export function candidatesFor({ version }: Pick<DueHolding, 'version'>, versions: Iterable<string>): string[] {
  return [...versions].filter((other) => other !== version).sort((a, b) => compareSemVer(b, a))
}

/** The lots of a version as datasets list them; undefined when one is not listed. */
export function usedLots(lots: readonly { dataset: string; lot: string }[], datasets: ReadonlyMap<string, Dataset>): UsedLot[] | undefined {
  const used: UsedLot[] = []
  for (const { dataset, lot } of lots) {
    const file = datasets.get(dataset)
    // hasOwn: a record may name a lot "constructor", which every object has.
    if (!file || !Object.hasOwn(file.lots, lot)) return undefined
    used.push({ dataset, lot, expiresOn: file.lots[lot]?.['expires-on'], owners: file.owners })
  }
  return used
}
