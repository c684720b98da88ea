import type { Handled } from '../index.ts'

/** A branch moved: pull requests into it have a new base, with perhaps a stricter policy. */
export function onPush({ payload, repository, judgeBase }: Handled): void {
  const branch = typeof payload['ref'] === 'string' ? /^refs\/heads\/(.+)$/.exec(payload['ref'])?.[1] : undefined
  if (repository && branch && payload['deleted'] !== true && branch !== 'provender-records') judgeBase(repository, branch)
}
