import { describe, expect, it } from 'vitest'
import { run, same } from './evaluate.fixture.ts'

describe('instance of', () => {
  same([
    ['1 instance of number', 'true'],
    ['"a" instance of number', 'false'],
    ['null instance of number', 'false'],
    ['@"P1M" instance of years and months duration', 'true'],
    ['@"P1D" instance of years and months duration', 'false'],
    ['@"2026-01-01T00:00:00" instance of date and time', 'true'],
    ['[1, 2] instance of list<number>', 'true'],
    ['[1, "a"] instance of list<number>', 'false'],
    ['{a: 1} instance of context<a: number>', 'true'],
    ['{a: 1} instance of Any', 'true'],
    ['{} instance of context<>', 'true'],
    ['(function(a, b) a) instance of function<Any, Any> -> Any', 'true'],
    ['(function(a, b) a) instance of function<Any> -> Any', 'false'],
    ['(function(a: context<x: number>) a) instance of function<context<x: number, y: string>> -> Any', 'true'],
    ['(function(a: context<x: number, y: string>) a) instance of function<context<x: number>> -> Any', 'false'],
  ])
})

describe('a type that does not exist', () => {
  it('has no values, and a warning says so', () => {
    expect(run('1 instance of tMoney')).toMatchObject({ value: false, warnings: ['feel-type-unknown 2'] })
    expect(run('[1] instance of list<tMoney>')).toMatchObject({ value: false, warnings: ['feel-type-unknown 4'] })
  })
})
