import type { Handled } from '../index.ts'

/** Who may approve has changed: everything open that this may concern is judged anew. */
export function onPeople({ repository, forgetPeople, judgeAll, judgeInstallation }: Handled): void {
  forgetPeople()
  if (repository) judgeAll(repository)
  else judgeInstallation()
}
