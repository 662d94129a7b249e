import { describe, expect, it } from 'vitest'
import { BUILTIN_NAMES } from '../builtin-names.ts'
import { compileExpression } from '../compile.ts'
import { evaluate } from '../evaluate.ts'
import { link } from '../link.ts'
import { scopeOf } from '../scope.ts'
import { toTagged } from '../tagged.ts'
import { EUROPE_BERLIN } from '../zones/europe-berlin.ts'
import { BUILTINS } from './index.ts'

const OPTIONS = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }

function run(source: string) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { value, warnings } = evaluate(link(compiled.value), scopeOf({}), OPTIONS)
  return { value: toTagged(value), warnings: warnings.map((warning) => warning.name) }
}

function same(group: string, pairs: readonly (readonly [string, string])[]): void {
  describe(group, () => {
    it.each(pairs)('%s is %s', (source, expected) => {
      expect(run(source)).toEqual({ value: run(expected).value, warnings: [] })
    })
  })
}

same('conversion', [
  ['number("1,000.5", ",", ".")', '1000.5'],
  ['number("1.000,5", ".", ",")', '1000.5'],
  ['number("1 000", " ", null)', '1000'],
  ['number(from: "-1.50")', '-1.5'],
  ['string(1.10)', '"1.1"'],
  ['string(@"2026-03-01")', '"2026-03-01"'],
  ['string("a")', '"a"'],
  ['string(null)', 'null'],
  ['string([1, "a", null])', '"[1, \\"a\\", null]"'],
  ['string({a: "b", "c d": @"P1D"})', '"{a: \\"b\\", \\"c d\\": P1D}"'],
  ['string([1..5))', '"[1..5)"'],
  ['date(2026, 3, 1)', '@"2026-03-01"'],
  ['date(@"2026-03-01T10:00:00")', '@"2026-03-01"'],
  ['date(year: 2026, month: 3, day: 1)', '@"2026-03-01"'],
  ['time(10, 30, 0)', '@"10:30:00"'],
  ['time(10, 30, 1.5, duration("PT1H"))', '@"10:30:01.5+01:00"'],
  ['time(@"2026-03-01T10:00:00Z")', '@"10:00:00Z"'],
  ['date and time("2026-03-01T10:30:00")', '@"2026-03-01T10:30:00"'],
  ['date and time(date(2026, 3, 1), time("10:30:00"))', '@"2026-03-01T10:30:00"'],
  ['duration("P1Y2M")', '@"P14M"'],
  ['duration("P1DT2H").hours', '2'],
  ['years and months duration(@"2026-01-15", @"2027-03-14")', '@"P1Y1M"'],
  ['years and months duration(@"2026-01-31", @"2026-02-28")', '@"P0M"'],
  ['years and months duration(from: @"2027-03-14", to: @"2026-01-15")', '@"-P1Y1M"'],
])

same('strings', [
  ['substring("Straße", 3)', '"raße"'],
  ['substring("foobar", 3, 3)', '"oba"'],
  ['substring("foobar", -2, 1)', '"a"'],
  ['substring("🐕hund", 2)', '"hund"'],
  ['substring(string: "foobar", start position: 3, length: 2)', '"ob"'],
  ['string length("🐕")', '1'],
  ['upper case("Straße")', '"STRASSE"'],
  ['lower case("ÄÖ")', '"äö"'],
  ['substring before("foobar", "bar")', '"foo"'],
  ['substring before("foobar", "x")', '""'],
  ['substring after("foobar", "foo")', '"bar"'],
  ['substring after("foobar", "")', '"foobar"'],
  ['contains("foobar", "ob")', 'true'],
  ['starts with("foobar", "foo")', 'true'],
  ['ends with("foobar", "foo")', 'false'],
  ['string join(["a", null, "b"], ", ")', '"a, b"'],
  ['string join(["a"])', '"a"'],
])

same('patterns', [
  ['matches("foobar", "^fo*bar")', 'true'],
  ['matches("foobar", "o")', 'true'],
  ['matches("Foobar", "^foo", "i")', 'true'],
  ['matches(input: "a", pattern: "b", flags: null)', 'false'],
  ['matches("abba", "(a)(b)\\2\\1")', 'true'],
  ['replace("banana", "a", "o")', '"bonono"'],
  ['replace("banana", "(an)+", "**")', '"b**a"'],
  ['replace("banana", "[aeiouy]", "[$0]")', '"b[a]n[a]n[a]"'],
  ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '"[1=ab][2=]cd"'],
  ['replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")', '"(012) 345-6789"'],
  ['replace("a.b", ".", "\\$", "q")', '"a\\$b"'],
  ['replace("a.b", "\\.", "\\$")', '"a$b"'],
  ['replace("🐕a🐕", "a", "🐈")', '"🐕🐈🐕"'],
  ['replace(input: "aA", pattern: "a", replacement: "$1", flags: "i")', '""'],
  ['split("John Doe", "\\s")', '["John", "Doe"]'],
  ['split("a;b;c;;", ";")', '["a", "b", "c", "", ""]'],
  ['split(string: "a1b22c", delimiter: "[0-9]+")', '["a", "b", "c"]'],
  ['split("", ";")', '[""]'],
  ['extract("Az. 12/26 und 7/25", "\\d+/\\d+")', '["12/26", "7/25"]'],
])

same('lists', [
  ['count([1, null])', '2'],
  ['count(1, 2, 3)', '3'],
  ['min([3, 1, 2])', '1'],
  ['max("a", "b")', '"b"'],
  ['min([@"2026-03-01", @"2026-02-01"])', '@"2026-02-01"'],
  ['max([])', 'null'],
  ['sum([0.1, 0.2])', '0.3'],
  ['sum(1, 2, 3)', '6'],
  ['sum([])', 'null'],
  ['sum([@"P1D", @"PT12H"])', '@"P1DT12H"'],
  ['mean([1, 2, 4])', '7 / 3'],
  ['product([2, 3, 4])', '24'],
  ['median([8, 2, 5, 3])', '4'],
  ['median(8, 2, 5)', '5'],
  ['mode([6, 3, 9, 6, 6])', '[6]'],
  ['mode([6, 1, 9, 6, 1])', '[1, 6]'],
  ['all([true, null])', 'null'],
  ['all([false, null])', 'false'],
  ['all([])', 'true'],
  ['any([true, null])', 'true'],
  ['any([])', 'false'],
  ['sublist([4, 5, 6], 2)', '[5, 6]'],
  ['sublist([4, 5, 6], 1, 2)', '[4, 5]'],
  ['sublist([4, 5, 6], -2, 1)', '[5]'],
  ['append([1], 2, 3)', '[1, 2, 3]'],
  ['append([1], [2])', '[1, [2]]'],
  ['concatenate([1, 2], [3])', '[1, 2, 3]'],
  ['concatenate([1], 2)', '[1, 2]'],
  ['insert before([1, 3], 2, 2)', '[1, 2, 3]'],
  ['insert before(list: [1], position: -1, newItem: 0)', '[0, 1]'],
  ['remove([1, 2, 3], 2)', '[1, 3]'],
  ['list replace([1, 2, 3], 2, 9)', '[1, 9, 3]'],
  ['list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)', '[5, 5, 7, 8]'],
  ['list replace(list: [1, 2], match: function(a, b) a = 2, newItem: null)', '[1, null]'],
  ['stddev([2, 4, 7, 5])', '2.081665999466132735282297706979931'],
  ['stddev(47)', 'null'],
  ['stddev([])', 'null'],
  ['append(list: [1], item: 2)', '[1, 2]'],
  ['reverse([1, 2, 3])', '[3, 2, 1]'],
  ['index of([1, 2, 3, 2], 2)', '[2, 4]'],
  ['index of([1, null], null)', '[2]'],
  ['union([1, 2], [2, 3])', '[1, 2, 3]'],
  ['distinct values([1, 1.0, "1", null, null, [1], [1], {a: 1}, {a: 1.0}])', '[1, "1", null, [1], {a: 1}]'],
  ['flatten([[1, 2], [[3]], 4])', '[1, 2, 3, 4]'],
  ['list contains([1, null], null)', 'true'],
  ['list contains([1, "a"], "1")', 'false'],
  ['sort([3, 1, 2])', '[1, 2, 3]'],
  ['sort(["b", "a"], function(x, y) x < y)', '["a", "b"]'],
  ['sort(list: [{a: 1, b: 1}, {a: 0, b: 2}, {a: 1, b: 3}], precedes: function(x, y) x.a < y.a).b', '[2, 1, 3]'],
])

same('numbers', [
  ['decimal(1 / 3, 2)', '0.33'],
  ['decimal(2.5, 0)', '2'],
  ['decimal(1.115, 2)', '1.12'],
  ['floor(-1.5)', '-2'],
  ['floor(1.56, 1)', '1.5'],
  ['ceiling(-1.5)', '-1'],
  ['round up(1.121, 2)', '1.13'],
  ['round down(-1.129, 2)', '-1.12'],
  ['round half up(76.505, 2)', '76.51'],
  ['round half up(-2.5, 0)', '-3'],
  ['round half down(2.5, 0)', '2'],
  ['round half up(n: 1234, scale: -2)', '1200'],
  ['abs(-10)', '10'],
  ['abs(@"-P1D")', '@"P1D"'],
  ['modulo(-12, 5)', '3'],
  ['modulo(10.1, 4.5)', '1.1'],
  ['sqrt(2)', '1.414213562373095048801688724209698'],
  ['exp(0)', '1'],
  ['log(1)', '0'],
  ['odd(5)', 'true'],
  ['even(10 ** 30)', 'true'],
])

same('calendar', [
  ['day of year(@"2026-12-31")', '365'],
  ['day of week(@"2026-03-15")', '"Sunday"'],
  ['month of year(@"2026-03-15")', '"March"'],
  ['week of year(@"2026-01-01")', '1'],
  ['today()', '@"2026-03-15"'],
  ['date(now())', 'today()'],
])

same('contexts', [
  ['get value({a: 1}, "a")', '1'],
  ['get value({a: 1}, "b")', 'null'],
  ['get entries({a: 1, b: 2})', '[{key: "a", value: 1}, {key: "b", value: 2}]'],
  ['context([{key: "a", value: 1}])', '{a: 1}'],
  ['context put({a: 1}, "b", 2)', '{a: 1, b: 2}'],
  ['context put({a: {b: 1}}, ["a", "b"], 2)', '{a: {b: 2}}'],
  ['context merge([{a: 1, b: 1}, {b: 2}])', '{a: 1, b: 2}'],
  ['{a: {x: 1}, b: context put(a, "x", 2), r: a.x}.r', '1'],
])

same('ranges', [
  ['before(1, 10)', 'true'],
  ['before([1..10), 10)', 'true'],
  ['before([1..10], 10)', 'false'],
  ['before(point: 1, range: (1..10])', 'true'],
  ['after([5..10], [1..5))', 'true'],
  ['after(range: [5..10], point: 4)', 'true'],
  ['after((> 10), 5)', 'true'],
  ['meets([1..5], [5..10])', 'true'],
  ['met by([5..10], [1..5))', 'false'],
  ['includes([1..10], 5)', 'true'],
  ['includes((>= 10), [12..15])', 'true'],
  ['during((1..5), [1..10])', 'true'],
  ['overlaps([@"2026-01-01"..@"2026-06-30"], [@"2026-06-30"..@"2026-12-31"])', 'true'],
  ['overlaps([1..5), [5..8])', 'false'],
  ['overlaps before([1..5], [3..8])', 'true'],
  ['overlaps before([1..5], (1..5])', 'true'],
  ['overlaps before([1..5], [1..5])', 'false'],
  ['overlaps after([3..8], [1..5])', 'true'],
  ['finishes(10, [1..10])', 'true'],
  ['finishes(10, [1..10))', 'false'],
  ['finishes([5..10], [1..10])', 'true'],
  ['finished by([1..10], (5..10))', 'false'],
  ['starts(1, [1..10])', 'true'],
  ['starts([1..5], [1..10])', 'true'],
  ['started by([1..10], [1..5])', 'true'],
  ['started by(range: (1..10], point: 1)', 'false'],
  ['coincides(5, 5)', 'true'],
  ['coincides([1..5], [1..5))', 'false'],
  ['range("[18..21)")', '[18..21)'],
  ['range("]-2..3]")', '(-2..3]'],
  ['range("[\\"a\\"..\\"c\\"]")', '["a".."c"]'],
  ['range("[date(\\"2026-01-01\\")..@\\"2026-12-31\\"]")', '[@"2026-01-01"..@"2026-12-31"]'],
])

same('the office', [
  ['first of month(@"2026-03-15")', '@"2026-03-01"'],
  ['end of month(@"2024-02-10")', '@"2024-02-29"'],
  ['end of month(date: @"2026-12-01")', '@"2026-12-31"'],
  ['months between(@"2026-03-01", @"2028-03-01")', '24'],
  ['months between(@"2026-03-01", @"2028-02-29")', '23'],
  ['months between(@"2026-01-31", @"2026-02-28")', '1'],
  ['months between(@"2026-03-15", @"2026-03-14")', '0'],
  ['months between(@"2026-03-15", @"2026-02-15")', '-1'],
])

same('identity', [
  ['is(1, 1.0)', 'true'],
  ['is(1, "1")', 'false'],
  ['is(null, null)', 'true'],
  ['is(@"10:00:00Z", @"10:00:00+00:00")', 'true'],
  ['is(@"10:00:00Z", @"11:00:00+01:00")', 'false'],
  ['is(@"10:00:00Z", @"10:00:00")', 'false'],
  ['is([1, {a: @"P1Y"}], [1, {a: @"P12M"}])', 'true'],
  ['is([1..2], [1..2))', 'false'],
])

describe('a built-in that has no result', () => {
  it.each([
    'number("1,5")',
    'number("1.000", ".", ".")',
    'date("2026-02-30")',
    'time(24, 0, 0)',
    'duration("1 day")',
    'substring("abc", 0)',
    'sublist([1], 3)',
    'sublist([1], 1, 0)',
    'substring("abc", 4)',
    'substring("abc", 1, 0)',
    'insert before([1, 3], 3, 4)',
    'list replace([1], 2, 0)',
    'list replace([1], function(a, b) 5, 0)',
    'floor(1.5, null)',
    'range("[3..1]")',
    'range("[1..]")',
    'range("[1..\\"a\\"]")',
    'range(">= 10")',
    'meets(1, [1..2])',
    'remove([1], 2)',
    'modulo(1, 0)',
    'sqrt(-1)',
    'log(0)',
    'odd(1.5)',
    'min([1, "a"])',
    'sum([1, "a"])',
    'context([{key: 1, value: 2}])',
    'context put({a: 1}, ["a", "b"], 2)',
    'count(null)',
    'upper case(5)',
    'matches("a", "(")',
    'matches("a", "a", "g")',
    'matches(null, "a")',
    'replace("abracadabra", ".*?", "$1")',
    'replace("a", "a", "$")',
    'replace("a", "a", "\\a")',
    'split("abc", "")',
    'extract("a", "[")',
    'date()',
    'decimal(1)',
    'substring(string: "a", from: 1)',
    'before(1, "a")',
    'list contains(null, 1)',
  ])('%s is null and says so', (source) => {
    const { value, warnings } = run(source)
    expect(value).toBeNull()
    expect(warnings).toHaveLength(1)
  })
})

describe('the list of names', () => {
  it('is that of the built-ins', () => {
    expect([...BUILTIN_NAMES].sort()).toEqual([...BUILTINS.keys()].sort())
  })
})
