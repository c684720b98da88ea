import { open, readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const BLOCK = 512
const NAME_BYTES = 100
const PREFIX_BYTES = 155

/**
 * Packs the regular files below `folder` into a POSIX ustar archive, sorted by name and without times or owners, so
 * that equal folders give equal bytes. Answers the archive's size in bytes.
 *
 * @throws Error for a path that ustar cannot hold.
 */
export async function packTar(folder: string, archive: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort()
  const file = await open(archive, 'w')
  try {
    for (const path of paths) {
      const content = await readFile(join(folder, path))
      await file.write(header(path, content.length))
      await file.write(content)
      await file.write(Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK))
    }
    await file.write(Buffer.alloc(2 * BLOCK))
  } finally {
    await file.close()
  }
  return (await stat(archive)).size
}

function header(path: string, size: number): Buffer {
  const { name, prefix } = split(path)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        0', 148) // eight spaces stand for the checksum while it is taken; then the type: a regular file
  block.write('ustar\u000000', 257)
  block.write(prefix, 345)
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function split(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= NAME_BYTES) return { name: path, prefix: '' }
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)]
    if (Buffer.byteLength(prefix) <= PREFIX_BYTES && Buffer.byteLength(name) <= NAME_BYTES) return { name, prefix }
  }
  throw new Error(`Cannot pack ${path}: its name is longer than an archive for GitHub Pages holds (${NAME_BYTES} bytes for the last part). Shorten the file's name.`)
}
