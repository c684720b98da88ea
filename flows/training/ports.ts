import type { LineageEnvironment } from '../../schemas/lineage/v1.ts'
import type { Clock, Digests, Log, Records, Tree } from '../ports.ts'

/** What a training run asks of the world. */
export interface TrainingPorts {
  clock: Clock
  log: Log
  digests: Digests
  records: Records
  repository: SourceRepository
  lots: Lots
  workshop: Workshop
  machine: Machine
  models: Models
}

/** The git repository that is trained in. */
export interface SourceRepository {
  head(): Promise<SourceHead>
  /** Tracked files that differ from the commit, and files that git neither tracks nor ignores. */
  uncommitted(): Promise<string[]>
  tree(commit: string): Promise<Tree>
  /** The bytes of a large file that git keeps as a pointer, from the working tree; undefined when they are not there. */
  smudged(path: string, digest: string): Promise<LotSource | undefined>
  /** Commits only these files on top of `parent` and moves HEAD to it. @throws OutsideError GIT_FAILED when HEAD has moved. */
  commit(change: { parent: string; files: TextFile[]; message: string }): Promise<string>
  /** Leaves the files in the working tree. */
  write(files: TextFile[]): Promise<void>
}

export interface SourceHead {
  commit: string
  ref?: string | undefined
  /** Where others fetch it, without credentials. */
  uri?: string | undefined
}

export interface TextFile {
  path: string
  text: string
}

/** Where a lot's bytes are. */
export type LotSource = { kind: 'file'; path: string } | { kind: 'bytes'; bytes: Uint8Array }

export interface Lots {
  /** Finds a lot outside the repository: `file:///…` or `<root>:path`. @throws OutsideError DATA_MISSING, UserError */
  locate(lot: string, uri: string): Promise<LotSource>
  /** Whole-file sha256. @throws OutsideError DATA_CHANGED when the file changed meanwhile. */
  digest(lot: string, source: LotSource): Promise<{ digest: string; bytes: number }>
}

/** Runs components in folders that hold only what they declare, and keeps what they wrote. */
export interface Workshop {
  /** What a component of this version wrote before, verified by digest; undefined when it must run. */
  find(version: string): Promise<ComponentResult | undefined>
  run(version: string, job: ComponentJob): Promise<ComponentResult>
  /** At most 16 MiB of an output. @throws OutsideError UNREADABLE */
  read(file: OutputFile): Promise<Uint8Array>
  /** The first bytes of an output, at most so many. */
  head(file: OutputFile, bytes: number): Promise<Uint8Array>
}

export interface ComponentJob {
  component: string
  command: string
  /** All paths are from the root of the repository. */
  workingFolder: string
  files: { path: string; bytes: Uint8Array; executable: boolean }[]
  /** What components before this one wrote, and a champion's files in their place. */
  upstream: OutputFile[]
  lots: { dataset: string; fileName: string; source: LotSource; digest: string }[]
  params: Record<string, unknown>
  env: Record<string, string>
  outputs: string[]
}

export interface ComponentResult {
  startedOn: string
  finishedOn: string
  exitCode: number
  cached: boolean
  outputs: ComponentOutput[]
  log: { digest: string; bytes: number }
  /** Files that it wrote without declaring them: left behind. */
  undeclared: number
}

export interface ComponentOutput {
  /** As declared. */
  path: string
  kind: 'file' | 'folder'
  /** Of the file, or of the tree manifest of the folder. */
  digest: string
  files: OutputFile[]
}

export interface OutputFile {
  /** From the root of the repository. */
  path: string
  digest: string
  bytes: number
  executable: boolean
  /** Of a model file: what its first bytes say. */
  format?: string
  /** Where its bytes lie: only the adapters read this. */
  location: string
}

export interface Machine {
  /** What of the machine may change results; lock files are the repository's and stay empty. `commands` are those of the pipeline. */
  describe(commands: readonly string[]): Promise<LineageEnvironment>
  /** Who started the run, and how we know. */
  initiator(): Promise<{ login: string; source: string }>
}

/** Where trained models are kept and found again. */
export interface Models {
  /** The files of an earlier version by subject name, each verified against `subjects`; undefined when they are not at hand. */
  fetch(model: string, version: string, subjects: { name: string; digest: string }[], artifact: StoredArtifact | undefined): Promise<OutputFile[] | undefined>
  /** Writes everything or nothing; answers where it went. */
  keep(model: string, version: string, files: OutputFile[], texts: { name: string; text: string }[]): Promise<{ folder: string; artifact?: StoredArtifact | undefined }>
}

export interface StoredArtifact {
  name: string
  id: number
  run: number
}
