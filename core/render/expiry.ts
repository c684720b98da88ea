import type { DueDate, DueHolding, DueWaiver } from '../expiring/due.ts'
import { terminalText } from './terminal-text.ts'

interface Shown {
  today: string
  warnDays: number
  models: number
  holdings: readonly (DueHolding & { fallback: string | null })[]
  waivers: readonly DueWaiver[]
  unclear: readonly string[]
}

/** What is due, for a terminal. */
export function renderExpiry({ today, warnDays, models, holdings, waivers, unclear }: Shown): string {
  const expired = holdings.filter(({ state }) => state === 'expired')
  const soon = holdings.filter(({ state }) => state === 'soon')
  const lines = [
    ...(expired.length > 0 ? ['Expired:', ...expired.flatMap(holdingLines), ''] : []),
    ...(soon.length > 0 ? ['Soon:', ...soon.flatMap(holdingLines), ''] : []),
    ...(waivers.length > 0 ? ['Waivers:', ...waivers.map(waiverLine), ''] : []),
    ...(unclear.length > 0 ? ['Not known:', ...unclear.map((what) => `  ${what}`), ''] : []),
    holdings.length + unclear.length === 0
      ? `Nothing on a stage of ${count(models, 'model')} has expired by ${today}, or will within ${count(warnDays, 'day')}.`
      : `${today}: ${expired.length} expired, ${soon.length} within ${count(warnDays, 'day')}, ${unclear.length} not known, of ${count(models, 'model')}.`,
  ]
  return `${lines.map(terminalText).join('\n')}\n`
}

function holdingLines({ model, stage, slot, version, state, dates, owners, fallback }: Shown['holdings'][number]): string[] {
  const place = slot === 'version' ? `${model}#${stage}` : `${model}#${stage} (${slot})`
  const instead = slot !== 'version' ? `Take the ${slot} off the stage.` : fallback === null ? 'No other version may be served: empty the stage, or train one.' : `Fallback: ${model}@${fallback}`
  return [`  ${place}  ${model}@${version}`, ...dates.map((date) => `    ${dateText(date)}${date.what === 'lot' ? `; steward ${names(date.owners)}` : ''}`), `    ${state === 'expired' ? instead : instead.replace(/^Fallback:/, 'Fallback today:')}  Owner: ${names(owners)}`]
}

const dateText = ({ name, on, daysLeft, state }: Pick<DueDate, 'name' | 'on' | 'daysLeft' | 'state'>): string => (state === 'expired' ? `${name} expired on ${on}` : `${name} expires on ${on}, in ${count(daysLeft, 'day')}`)
const waiverLine = ({ id, rule, on, daysLeft, state }: DueWaiver): string => (state === 'expired' ? `  ${id} ended on ${on}: ${rule} is asked again. Take it out of the policy.` : `  ${id} ends on ${on}, in ${count(daysLeft, 'day')}: ${rule} is asked again from then on.`)
const names = (owners: readonly string[]): string => (owners.length === 0 ? 'not known' : owners.join(', '))
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
