import { deployVersions } from '../../flows/deploy-version.ts'
import { fakeDeployments, portsFor } from './deploy-fixture.ts'

/** A deployment that is killed after its command ran, before anything of it is recorded. */
const [, , folder = '', temp = '', out = '', before = '', after = ''] = process.argv
const ports = portsFor(folder, { temp, out, artifact: () => ({ 'model.bin': '1.1.0' }), github: fakeDeployments() })
const records = {
  ...ports.records,
  appendDecision: async (): Promise<undefined> => {
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => {})
  },
}
await deployVersions({ repository: 'acme/models', branch: 'main', before, after, stage: undefined, runOnEmpty: false, actor: 'ada', runId: 9 }, { ...ports, records })
