import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectFormat, HEAD_BYTES } from './format.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const zip = (first: string): Uint8Array => join(hex('504b03040000000000000000000000000000000000000000000000'.slice(0, 52)), hex(`${first.length.toString(16).padStart(2, '0')}000000`), text(first))
const npy = (descr: string): Uint8Array => join(hex('934e554d505901007600'), text(`{'descr': '${descr}', 'fortran_order': False, 'shape': (3,), }`))

describe('the format of a model file', () => {
  it.each<[format: string, name: string, head: Uint8Array]>([
    ['safetensors', 'model.safetensors', join(hex('4000000000000000'), text('{"w":{"dtype":"F32"}}'))],
    ['onnx', 'model.onnx', hex('08071207736b6c32')],
    ['unknown', 'model.bin', hex('08071207736b6c32ff')],
    ['gguf', 'm', text('GGUF\u0003')],
    ['hdf5', 'm.h5', hex('894844460d0a1a0a00')],
    ['parquet', 'rows', text('PAR1\u0015')],
    ['npy', 'w.npy', npy('<f8')],
    ['pickle', 'w.npy', npy('|O')],
    ['torch-zip', 'm', zip('archive/data.pkl')],
    ['torch-zip', 'm.pt', zip('other')],
    ['keras-zip', 'm.keras', zip('metadata.json')],
    ['zip', 'w.npz', zip('w.npy')],
    ['tflite', 'm', hex('1c00000054464c33')],
    ['rds', 'm.rds', hex('1f8b0800')],
    ['rds', 'm', hex('580a000000030004')],
    ['gzip', 'm.joblib.gz', hex('1f8b0800')],
    ['compressed', 'm.joblib', hex('fd377a585a00')],
    ['executable', 'm.json', hex('7f454c4602')],
    ['json', 'm.json', text(' {"rounds": 40}')],
    ['json', 'm', text('[1, 2]')],
    ['pmml', 'm.pmml', text('<?xml version="1.0"?>\n<PMML version="4.4">')],
    ['xml', 'm.xml', text('<model/>')],
    ['csv', 'm.csv', text('0.5,1.2\n')],
    ['text', 'm.txt', text('tree\nversion=v4\nnum_class=1\n')],
    ['text', 'words.txt', text('cat\ndog\nfish\n')],
    ['text', 'm', text('Größe: 漢字\n')],
    ['text', 'm', new Uint8Array()],
    ['script', 'm.py', text('import os\n')],
    ['script', 'm', text('#!/bin/sh\n')],
    ['pickle', 'm.pkl', text('anything')],
    ['pickle', 'm.joblib', hex('789c00ff')],
    ['saved-model', 'saved_model.pb', hex('0801ff')],
    ['unknown', 'm', hex('00010203')],
  ])('%s: %s', (format, name, head) => {
    expect(detectFormat(name, head)).toBe(format)
  })

  // The same object, pickled by CPython in each protocol: loading it would print one letter.
  it.each([
    ['635f5f6275696c74696e5f5f0a7072696e740a70300a2856780a70310a7470320a5270330a2e'],
    ['635f5f6275696c74696e5f5f0a7072696e740a71002858010000007871017471025271032e'],
    ['8002635f5f6275696c74696e5f5f0a7072696e740a710058010000007871018571025271032e'],
    ['8003636275696c74696e730a7072696e740a710058010000007871018571025271032e'],
    ['8004951e000000000000008c086275696c74696e73948c057072696e749493948c017894859452942e'],
    ['8005951e000000000000008c086275696c74696e73948c057072696e749493948c017894859452942e'],
    // Without the mark of its protocol, which Python does not miss.
    ['8c086275696c74696e73948c057072696e749493948c017894859452942e'],
  ])('M-11 a pickle, whatever its protocol and name (%s)', (bytes) => {
    for (const name of ['model.pkl', 'model.json', 'model.safetensors', 'notes.txt', 'model']) expect(detectFormat(name, hex(bytes))).toBe('pickle')
    // Shifted behind the head, by a long text that Python drops again.
    const padded = join(text(`V${'x'.repeat(HEAD_BYTES)}\n0`), hex(bytes)).subarray(0, HEAD_BYTES)
    expect(detectFormat('notes.txt', padded)).toBe('pickle')
    expect(detectFormat('notes.txt', text("(S'x'\nios\nsystem\n."))).toBe('pickle')
  })
  it('tells text from a pickle that only looks like text, and keeps a long text that is cut in a character', () => {
    expect(detectFormat('m.txt', text('(in 2001)\ncolour\nred\n'))).toBe('text')
    expect(detectFormat('m.txt', text(`a ${'ß'.repeat(HEAD_BYTES)}`).subarray(0, HEAD_BYTES + 0))).toBe('text')
    expect(detectFormat('m.txt', join(text('a'), text(`ß`).subarray(0, 1)))).toBe('unknown')
  })
  it('M-11 a pickle that begins like another format', () => {
    const payload = hex('635f5f6275696c74696e5f5f0a7072696e740a2856780a74522e')
    expect(detectFormat('m.gguf', join(text('GGUFxxxxx0'), payload))).toBe('pickle')
    expect(detectFormat('m.tflite', join(hex('80048c04'), text('TFL30'), payload))).toBe('pickle')
    expect(detectFormat('m.safetensors', join(hex('80044701000000007b0000'), text('0'), payload))).toBe('pickle')
  })
  it('does not take a header of safetensors for one, whatever its length', () => {
    for (let length = 2; length < 70_000; length++) {
      const size = Uint8Array.of(length & 255, (length >> 8) & 255, length >> 16, 0, 0, 0, 0, 0)
      expect(detectFormat('m', join(size, text('{"__metadata__":{}}'.repeat(3))))).toBe('safetensors')
    }
  })
  it('answers with a name for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 20 }), (bytes, name) => {
      expect(detectFormat(name, bytes)).toMatch(/^[a-z][a-z0-9-]+$/)
    }))
  })
})
