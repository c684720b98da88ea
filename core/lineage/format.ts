import { signsOfPickle } from './pickle.ts'

/** How much of a file its format is told by. */
export const HEAD_BYTES = 4096

/**
 * The format of a model file, by its first bytes; by its name only where bytes leave it open.
 *
 * What could run code when it is loaded is named so whenever the bytes allow it, whatever the file is called. Nothing is
 * opened, unpacked or loaded.
 */
export function detectFormat(name: string, head: Uint8Array): string {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  const pickle = signsOfPickle(head, head.length >= HEAD_BYTES)
  // Before all else: what begins like another format may be a pickle all the same.
  if (pickle === 'certainly') return 'pickle'
  if (isSafetensors(head)) return 'safetensors'
  const magic = MAGIC.find(({ at = 0, bytes }) => bytes.every((byte, index) => head[at + index] === byte))
  if (magic) return magic.format(head, ending)
  if (pickle === 'perhaps') return 'pickle'
  const text = textOf(head)
  if (text !== undefined) return formatOfText(text, ending)
  if (ending === 'onnx' && head[0] === 0x08 && (head[1] ?? 0) > 0 && (head[1] ?? 0) < 32) return 'onnx' // ModelProto begins with its ir_version
  if (head[0] === 0x7b && ending === 'ubj') return 'ubjson'
  return BY_ENDING[ending] ?? 'unknown'
}

interface Magic {
  at?: number
  bytes: readonly number[]
  format(head: Uint8Array, ending: string): string
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))
const always = (format: string) => (): string => format

const MAGIC: readonly Magic[] = [
  { bytes: ascii('GGUF'), format: always('gguf') },
  { bytes: [0x89, ...ascii('HDF\r\n'), 0x1a, 0x0a], format: always('hdf5') },
  { bytes: ascii('PAR1'), format: always('parquet') },
  { bytes: [0x93, ...ascii('NUMPY')], format: (head) => (hasObjects(head) ? 'pickle' : 'npy') },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: formatOfZip },
  { at: 4, bytes: ascii('TFL3'), format: always('tflite') },
  { bytes: [0x1f, 0x8b], format: (_head, ending) => (ending === 'rds' || ending === 'rdata' ? 'rds' : 'gzip') },
  { bytes: ascii('RDX'), format: always('rds') },
  { bytes: ascii('RDA'), format: always('rds') },
  { bytes: [...ascii('X\n'), 0, 0, 0], format: always('rds') },
  { bytes: ascii('BZh'), format: always('compressed') },
  { bytes: [0xfd, ...ascii('7zXZ')], format: always('compressed') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], format: always('compressed') },
  { bytes: [0x04, 0x22, 0x4d, 0x18], format: always('compressed') },
  { bytes: [0x7f, ...ascii('ELF')], format: always('executable') },
  { bytes: [0, ...ascii('asm')], format: always('executable') },
]

// Arrays of Python objects are stored as a pickle behind the header.
const hasObjects = (head: Uint8Array): boolean => /['"][|<>=]?O\d*['"]/.test(latin1(head.subarray(0, HEAD_BYTES)))

/** By the name of its first entry: PyTorch's and Keras' files are ZIP archives. */
function formatOfZip(head: Uint8Array, ending: string): string {
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256
  const first = latin1(head.subarray(30, 30 + length))
  if (['pt', 'pth', 'ckpt', 'bin', 'mar'].includes(ending) || /\.pkl$|(^|\/)(byteorder|\.format_version|\.data\/|constants)/.test(first)) return 'torch-zip'
  return ending === 'keras' ? 'keras-zip' : 'zip'
}

/** Eight bytes of length, then a JSON header of tensors. The length may happen to be the mark of another format. */
function isSafetensors(head: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = head
  if (a + b + c === 0 || d >= 0x06 || !head.subarray(4, 8).every((byte) => byte === 0)) return false
  return /^\{\s*("__metadata__"\s*:\s*\{|"[^"\u0000-\u001f]{1,1024}"\s*:\s*\{\s*"(dtype|shape|data_offsets)"|\}\s*$)/.test(latin1(head.subarray(8, 8 + 2048)))
}

/** As UTF-8, when it can be nothing but text: control characters are none. A character that the end cuts is left out. */
function textOf(head: Uint8Array): string | undefined {
  const bytes = latin1(head)
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(bytes)) return undefined
  try {
    return decodeURIComponent(escapeBytes(withoutCut(head)))
  } catch {
    return undefined
  }
}

function formatOfText(text: string, ending: string): string {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (start.startsWith('#!') || SCRIPTS.includes(ending)) return 'script'
  if (/^[{[]/.test(start)) return 'json'
  if (/^<(\?xml|[A-Za-z])/.test(start)) return /<PMML[\s>]/.test(start) ? 'pmml' : 'xml'
  if (BY_ENDING[ending] !== undefined) return BY_ENDING[ending]
  return ending === 'csv' || ending === 'tsv' ? 'csv' : 'text'
}

const SCRIPTS: readonly string[] = ['py', 'pyw', 'r', 'sh', 'bash', 'js', 'mjs', 'cjs', 'ts', 'jl', 'lua', 'rb', 'pl', 'ps1', 'bat', 'cmd', 'sql']
// What such a name promises to its reader is taken at its word: it is the stricter answer.
const BY_ENDING: Record<string, string> = { pkl: 'pickle', pickle: 'pickle', joblib: 'pickle', dill: 'pickle', pt: 'pickle', pth: 'pickle', ckpt: 'pickle', rds: 'rds', rdata: 'rds', h5: 'hdf5', pb: 'saved-model', exe: 'executable', dll: 'executable', so: 'executable' }

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const escapeBytes = (bytes: Uint8Array): string => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** Without the beginning of a character of which the rest lies behind the head. */
function withoutCut(head: Uint8Array): Uint8Array {
  if (head.length < HEAD_BYTES) return head
  for (let back = 1; back <= 3; back++) {
    const byte = head[head.length - back] ?? 0
    if (byte >= 0xc0) return head.subarray(0, head.length - back)
    if (byte < 0x80) return head
  }
  return head
}
