import { describe, expect, it } from 'vitest'
import { describeProgress, terminalLog } from './terminal-log.ts'

function log(interactive: boolean) {
  let text = ''
  let now = 0
  const io = { cwd: '', env: {}, out: () => {}, err: (part: string) => void (text += part), interactive }
  return { log: terminalLog(io, () => now), wait: (ms: number) => void (now += ms), text: () => text }
}

describe('terminalLog', () => {
  it('redraws one line on a terminal and clears it before a message', () => {
    const { log: to, wait, text } = log(true)
    to.progress('digest', 0, 2_000_000)
    wait(1000)
    to.progress('digest', 1_000_000, 2_000_000)
    to.info('done')
    expect(text()).toBe('\r\u001b[2Kdigest: 1.0 MB of 2.0 MB, 1.0 MB/s, 1 s left\r\u001b[2Kdone\n')
  })

  it('prints a line every ten seconds elsewhere, and none for what is over at once', () => {
    const { log: to, wait, text } = log(false)
    to.progress('quick', 0, 5_000_000)
    to.progress('quick', 5_000_000, 5_000_000)
    to.progress('slow', 0, 5_000_000)
    wait(11_000)
    to.progress('slow', 1_100_000, 5_000_000)
    wait(1000)
    to.progress('slow', 1_200_000, 5_000_000)
    expect(text()).toBe('slow: 1.1 MB of 5.0 MB, 100.0 kB/s, 39 s left\n')
  })
})

describe('describeProgress', () => {
  it('counts things that are few', () => expect(describeProgress(1, 3, 10)).toBe('1 of 3'))
})
