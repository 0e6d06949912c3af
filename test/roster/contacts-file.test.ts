import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { E164 } from '../../src/phone.ts'
import { type ContactsRead, readContactsFile } from '../../src/roster/contacts-file.ts'

const data = new URL('../data/', import.meta.url)
const contacts = readFileSync(new URL('contacts.csv', data))
const expected = JSON.parse(readFileSync(new URL('contacts.expected.json', data), 'utf8'))

const HEADER =
  'pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_title,parent_first_name,parent_last_name,' +
  'relationship,priority,parental_responsibility,lives_with_pupil,no_contact,mobile,home_phone,work_phone,email,language'
const NAMES = HEADER.split(',')

type Cells = Partial<Record<string, string>>

const USUAL: Cells = {
  pupil_id: 'P1',
  pupil_first_name: 'Ella',
  pupil_last_name: 'Roberts',
  year: '1',
  form: '1A',
  parent_id: 'C1',
  parent_title: 'Mrs',
  parent_first_name: 'Anita',
  parent_last_name: 'Roberts',
  relationship: 'Mother',
  priority: '1',
  mobile: '07700 900001',
}

function line(cells: Cells, delimiter = ','): string {
  return NAMES.map((name) => ({ ...USUAL, ...cells })[name] ?? '').join(delimiter)
}

function file(...rows: (Cells | string)[]): string {
  return [HEADER, ...rows.map((row) => (typeof row === 'string' ? row : line(row)))].join('\n')
}

function read(text: string | Uint8Array, drama = true) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readContactsFile(bytes, { country: 'GB', drama })
}

function accepted(text: string | Uint8Array): ContactsRead {
  const result = read(text)
  if (result.outcome === 'refused') throw new Error(result.problems.map(({ problem }) => problem).join('\n'))
  return result
}

function refusal(text: string | Uint8Array) {
  const result = read(text)
  expect(result.outcome).toBe('refused')
  return result.problems
}

/** `row column kind value`, and ` left out`. */
function faults(text: string): string[] {
  return accepted(text).problems.map(
    ({ row, column, kind, value, leftOut }) =>
      `${row} ${column} ${kind} ${value}${leftOut ? ' left out' : ''}`,
  )
}

describe('the contacts file of a real school', () => {
  const result = accepted(contacts)
  const { pupils, parents, links } = result.records
  const textable = [...parents.values()].flatMap(({ numbers }) => numbers.filter((number) => number.textable))

  test('has every pupil, parent, link, form and year once', () => {
    expect({
      pupils: pupils.size,
      parents: parents.size,
      links: links.size,
      forms: new Set([...pupils.values()].map(({ form }) => form)).size,
      years: new Set([...pupils.values()].map(({ year }) => year)).size,
      noContactLinks: [...links.values()].filter(({ noContact }) => noContact).length,
    }).toEqual({
      pupils: expected.pupils,
      parents: expected.parents,
      links: expected.links,
      forms: expected.forms,
      years: expected.years,
      noContactLinks: expected.noContactLinks,
    })
  })

  test('has every number that can be texted, some with two parents', () => {
    const holders = Map.groupBy(textable, ({ e164 }) => e164)
    expect(holders.size).toBe(expected.textableNumbers)
    expect([...holders.values()].filter((each) => each.length > 1)).toHaveLength(expected.numbersOnTwoParents)
  })

  test('counts its rows', () => {
    expect(result.counts).toEqual({
      rows: expected.rows,
      duplicateRows: expected.duplicateRows,
      rowsLeftOut: expected.rowsLeftOut,
    })
    expect(result.rows).toHaveLength(expected.rows - expected.duplicateRows - expected.rowsLeftOut)
  })

  test('has these problems and no others', () => {
    const shown = result.problems.map(({ row, column, kind, value, leftOut }) => ({
      row,
      column,
      kind,
      value,
      leftOut,
    }))
    expect(shown).toEqual(expected.problems.map((each: object) => ({ value: '', leftOut: false, ...each })))
    expect(
      result.problems.every(({ file, problem }) => file === 'contacts.csv' && problem.endsWith('.')),
    ).toBe(true)
  })

  test('keeps accents, landlines, and a mobile that stands under another column', () => {
    expect(pupils.get('P10010')?.lastName).toBe('Bāka')
    expect(parents.get('C20014')?.numbers).toEqual([
      { e164: '+441134960879', type: 'landline', textable: false, label: 'mobile' },
      { e164: '+442920180195', type: 'landline', textable: false, label: 'home' },
    ])
    expect(parents.get('C20001')?.numbers).toEqual([
      { e164: '+447700900001', type: 'mobile', textable: true, label: 'home' },
    ])
  })

  test('is the same with a carrier that is no simulator, but without its numbers for drama', () => {
    const result = read(contacts, false)
    if (result.outcome === 'refused') throw new Error('refused')
    expect(
      [...result.records.parents.values()].flatMap(({ numbers }) => numbers).filter((n) => n.textable),
    ).toEqual([])
    expect(result.problems.filter(({ kind }) => kind === 'reserved for drama').length).toBeGreaterThan(600)
    expect(result.records.parents.size).toBe(expected.parents)
  })
})

describe('the audience of everyone, by hand', () => {
  type Variant = { nextNumber: boolean; barred: 'from the pupil' | 'anywhere' | 'nowhere' }

  /** Parents with parental responsibility and no no-contact, each at the first number that may be texted. */
  function audience({ records: { pupils, parents, links } }: ContactsRead, { nextNumber, barred }: Variant) {
    const textable = (parent: string) =>
      (parents.get(parent)?.numbers ?? []).filter((number) => number.textable).map(({ e164 }) => e164)
    const closed = [...links.values()].filter(({ noContact }) => noContact)
    const isBarred = (number: E164, pupil: string) =>
      closed.some(
        (link) =>
          (barred === 'anywhere' || (barred === 'from the pupil' && link.pupil === pupil)) &&
          textable(link.parent).includes(number),
      )
    const ways = [...links.values()]
      .filter(({ noContact, parentalResponsibility }) => !noContact && parentalResponsibility !== false)
      .flatMap(({ pupil, parent }) => {
        const tried = nextNumber ? textable(parent) : textable(parent).slice(0, 1)
        const number = tried.find((each) => !isBarred(each, pupil))
        return number === undefined ? [] : [{ pupil, number, year: pupils.get(pupil)?.year ?? '' }]
      })
    const byYear = Map.groupBy(ways, ({ year }) => year)
    const reached = new Set(ways.map(({ pupil }) => pupil))
    return {
      texts: new Set(ways.map(({ number }) => number)).size,
      byYear: Object.fromEntries(
        [...byYear].map(([year, some]) => [year, new Set(some.map((each) => each.number)).size]),
      ),
      unreached: [...pupils.keys()].filter((pupil) => !reached.has(pupil)).toSorted(),
    }
  }

  const variants: Variant[] = [false, true].flatMap((nextNumber) =>
    (['from the pupil', 'anywhere', 'nowhere'] as const).map((barred) => ({ nextNumber, barred })),
  )

  /** The file has no number that a barred parent shares, so it cannot tell these apart. */
  test.each(variants)('%o', (variant) => {
    expect(audience(accepted(contacts), variant)).toEqual({
      texts: expected.textsToEveryone,
      byYear: expected.textsByYear,
      unreached: expected.pupilsNoTextCanReach,
    })
  })
})

describe('the spelling of a file', () => {
  const rows = [
    line({ pupil_last_name: 'Müller' }),
    line({ pupil_id: 'P2', parent_id: 'C2', parent_first_name: 'Renée' }),
  ]
  const usual = [HEADER, ...rows].join('\n')
  const same = (text: string | Uint8Array) => {
    const { rows, problems } = accepted(text)
    expect(problems).toEqual([])
    expect(rows).toEqual(accepted(usual).rows)
  }

  test('the plain one is read', () => {
    expect(accepted(usual).rows[0]).toEqual({
      row: 2,
      pupil: {
        misId: 'P1',
        firstName: 'Ella',
        lastName: 'Müller',
        year: '1',
        form: '1A',
        nicknames: [],
        gender: null,
      },
      parent: { misId: 'C1', title: 'Mrs', firstName: 'Anita', lastName: 'Roberts', email: '', language: '' },
      link: {
        relationship: 'Mother',
        priority: 1,
        parentalResponsibility: null,
        livesWith: null,
        noContact: false,
      },
      numbers: [{ e164: '+447700900001', type: 'mobile', textable: true, label: 'mobile' }],
      damaged: [],
    })
  })

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('%s between cells', (_, delimiter) => {
    same(
      [
        NAMES.join(delimiter),
        line({ pupil_last_name: 'Müller' }, delimiter),
        line({ pupil_id: 'P2', parent_id: 'C2', parent_first_name: 'Renée' }, delimiter),
      ].join('\n'),
    )
  })

  test('a comma inside a cell does not make a file of semicolons one of commas', () => {
    const text = [NAMES.join(';'), line({ mobile: '07700 900001, 07700 900002' }, ';')].join('\n')
    expect(accepted(text).rows[0]?.numbers.map(({ e164 }) => e164)).toEqual([
      '+447700900001',
      '+447700900002',
    ])
  })

  test.each([
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${usual}`)],
    ['UTF-16 with a mark', 'utf-16le', Buffer.from(`\ufeff${usual}`, 'utf16le')],
    ['UTF-16, the other way round', 'utf-16be', Buffer.from(`\ufeff${usual}`, 'utf16le').swap16()],
    ['Windows-1252', 'windows-1252', Buffer.from(usual, 'latin1')],
  ])('%s', (_, encoding, bytes) => {
    same(bytes)
    expect(accepted(bytes).encoding).toBe(encoding)
  })

  test.each([
    ['Windows', '\r\n'],
    ['an old Mac', '\r'],
  ])('line ends of %s', (_, end) => {
    same([HEADER, ...rows].join(end))
    same([HEADER, ...rows, ''].join(end))
  })

  test.each([
    ['capitals and spaces', (name: string) => name.toUpperCase().replaceAll('_', ' ')],
    ['hyphens', (name: string) => name.replaceAll('_', '-')],
    ['nothing between words', (name: string) => name.replaceAll('_', '')],
    ['quotation marks and spaces around', (name: string) => `" ${name} "`],
  ])('a header with %s', (_, spelt) => {
    same([NAMES.map(spelt).join(','), ...rows].join('\n'))
  })

  test('columns in another order', () => {
    const turned = [HEADER, ...rows].map((row) => row.split(',').reverse().join(','))
    same(turned.join('\n'))
  })

  test('an empty column at the end, as spreadsheets leave it', () => {
    same([HEADER, ...rows].map((row) => `${row},`).join('\n'))
  })

  test('a delimiter at the end of every row, but not of the header', () => {
    same([HEADER, ...rows.map((row) => `${row},`)].join('\n'))
  })

  test('cells that were kept from being read as numbers', () => {
    const [first] = accepted(file({ pupil_id: '="P1"', mobile: '="07700900001"' })).rows
    expect([first?.pupil.misId, first?.numbers[0]?.e164]).toEqual(['P1', '+447700900001'])
  })

  test('characters that cannot be seen are taken away', () => {
    const [first] = accepted(
      file({ pupil_id: 'P\u00001', pupil_last_name: ' Van\u00a0 der\u200b Berg\u0007 ' }),
    ).rows
    expect(first?.pupil).toMatchObject({ misId: 'P1', lastName: 'Van der Berg' })
  })
})

describe('the rows of a file', () => {
  test('are numbered as a spreadsheet shows them', () => {
    const text = file({ email: 'no' }, '', { pupil_id: 'P2', mobile: '"07700 900001\n07700 90000"' }, ',,,', {
      pupil_id: 'P3',
      parent_id: '',
    })
    expect(faults(text)).toEqual([
      '2 email not an email address no',
      '4 mobile too short 07700 90000',
      '6 parent_id missing  left out',
    ])
    expect(accepted(text).counts).toEqual({ rows: 3, duplicateRows: 0, rowsLeftOut: 1 })
  })

  test('without either id are left out, and both are named', () => {
    const text = file({ pupil_id: ' ', parent_id: '', mobile: 'rubbish' }, {})
    expect(faults(text)).toEqual(['2 pupil_id missing  left out', '2 parent_id missing  left out'])
    expect(accepted(text).counts.rowsLeftOut).toBe(1)
    expect(accepted(text).rows.map(({ row }) => row)).toEqual([3])
  })

  test('that repeat another are ignored with their problems', () => {
    const text = file({ mobile: 'N/A' }, { mobile: 'N/A ' }, { mobile: 'N/A' })
    expect(faults(text)).toEqual(['2 mobile not a number N/A'])
    expect(accepted(text).counts).toEqual({ rows: 3, duplicateRows: 2, rowsLeftOut: 0 })
  })

  test('with a cell too many are left out: its cells stand under the wrong names', () => {
    const text = file({ pupil_id: 'P2', pupil_last_name: 'Roberts, Smith' }, {})
    expect(faults(text)).toEqual(['2  too many cells  left out'])
    expect(accepted(text).rows.map(({ pupil }) => pupil.misId)).toEqual(['P1'])
  })

  test('with too few are kept as far as they go, if that is far enough to trust them', () => {
    const upTo = (count: number) =>
      line({ pupil_id: `P${count}` })
        .split(',')
        .slice(0, count)
        .join(',')
    const text = file(upTo(15), upTo(13))
    expect(faults(text)).toEqual(['2  too few cells ', '3  too few cells  left out'])
    const [first, ...others] = accepted(text).rows
    expect(first?.numbers.map(({ e164 }) => e164)).toEqual(['+447700900001'])
    expect(others).toEqual([])
  })

  test('that a line break tore in two are left out whole', () => {
    const text = file(line({ pupil_first_name: 'El\nla' }), { pupil_id: 'P2' })
    expect(faults(text)).toEqual(['2  too few cells  left out', '3  too few cells  left out'])
    expect(accepted(text).rows.map(({ pupil }) => pupil.misId)).toEqual(['P2'])
  })
})

describe('quotation marks', () => {
  const broken = line({ pupil_id: 'P2', pupil_first_name: '"Ella' })
  const pupils = (text: string) => accepted(text).rows.map(({ pupil }) => pupil.misId)

  test.each([
    ['in the last row', file({}, { pupil_id: 'P3' }, broken), 4],
    ['before plain rows', file({}, broken, { pupil_id: 'P3' }), 3],
    ['before a cell in marks', file({}, broken, { pupil_id: 'P3', pupil_last_name: '"Hall, Jo"' }), 3],
    ['before an empty cell in marks', file({}, broken, { pupil_id: 'P3', email: '""' }), 3],
  ])('one without its partner %s costs its own row alone', (_, text, row) => {
    expect(faults(text)).toEqual([`${row} pupil_first_name unclosed quote ${broken} left out`])
    expect(pupils(text)).toEqual(['P1', 'P3'])
    expect(accepted(text).counts).toEqual({ rows: 3, duplicateRows: 0, rowsLeftOut: 1 })
  })

  test('one that another row closes by chance does not swallow what is between', () => {
    const closing = { pupil_id: 'P4', pupil_first_name: 'Ella"' }
    for (const between of [[], [{ pupil_id: 'P3' }]]) {
      const text = file({}, broken, ...between, closing, { pupil_id: 'P5' })
      expect(pupils(text)).toEqual(['P1', ...between.map(({ pupil_id }) => pupil_id), 'P4', 'P5'])
      expect(faults(text)).toEqual([`3 pupil_first_name unclosed quote ${broken} left out`])
    }
  })

  test('one inside a name spoils nothing', () => {
    const text = file({ pupil_last_name: 'O"Neill' }, { pupil_id: 'P2', pupil_first_name: '"Ella" Jane' })
    expect(accepted(text).problems).toEqual([])
    expect(accepted(text).rows.map(({ pupil }) => `${pupil.firstName} ${pupil.lastName}`)).toEqual([
      'Ella O"Neill',
      '"Ella" Jane Roberts',
    ])
  })

  test('pairs of them hold commas, line breaks and marks', () => {
    const text = file({ parent_last_name: '"Hall, ""Jo"""', mobile: '"07700 900001\n07700 900002"' })
    expect(accepted(text).problems).toEqual([])
    expect(accepted(text).rows[0]?.parent.lastName).toBe('Hall, "Jo"')
    expect(accepted(text).rows[0]?.numbers).toHaveLength(2)
  })
})

describe('the cells of a row', () => {
  test.each([
    ['Y', true],
    ['yes', true],
    ['TRUE', true],
    ['t', true],
    ['1', true],
    ['N', false],
    ['No', false],
    ['false', false],
    ['F', false],
    ['0', false],
    ['', null],
  ])('yes or no: %j is %s', (cell, value) => {
    const cells = { parental_responsibility: cell, lives_with_pupil: cell, no_contact: cell }
    expect(accepted(file(cells)).problems).toEqual([])
    expect(accepted(file(cells)).rows[0]?.link).toMatchObject({
      parentalResponsibility: value,
      livesWith: value,
      noContact: value ?? false,
    })
  })

  test('neither yes nor no is a problem, and counts as no contact where that is the safe side', () => {
    const text = file({
      parental_responsibility: 'maybe',
      lives_with_pupil: '50%',
      no_contact: 'court order',
    })
    expect(faults(text)).toEqual([
      '2 parental_responsibility not yes or no maybe',
      '2 lives_with_pupil not yes or no 50%',
      '2 no_contact not yes or no court order',
    ])
    const { problems, rows } = accepted(text)
    expect(problems[2]?.problem).toContain('It is taken as yes, to be safe')
    expect(rows[0]?.link).toMatchObject({ parentalResponsibility: null, livesWith: null, noContact: true })
  })

  test('a priority is a whole number', () => {
    const priority = (cell: string) => accepted(file({ priority: cell })).rows[0]?.link.priority
    expect(['2', '2.0', '', 'first', '1.5', '-1'].map(priority)).toEqual([2, 2, null, null, null, null])
    expect(faults(file({ priority: '1.5' }))).toEqual(['2 priority not a whole number 1.5'])
  })

  test('an email is one address', () => {
    const email = (cell: string) => accepted(file({ email: cell })).rows[0]?.parent.email
    expect(['a.b@c.example', 'a@b', 'a@b.example; c@d.example', 'n/a'].map(email)).toEqual([
      'a.b@c.example',
      '',
      '',
      '',
    ])
    expect(faults(file({ email: 'a@b' }))).toEqual(['2 email not an email address a@b'])
  })

  test('a missing name is a problem, and another row may know it', () => {
    const text = file({ parent_last_name: '' }, { pupil_id: 'P2', pupil_first_name: '' })
    expect(faults(text)).toEqual(['2 parent_last_name missing ', '3 pupil_first_name missing '])
    expect(accepted(text).rows.map(({ parent }) => parent.lastName)).toEqual(['Roberts', 'Roberts'])
  })

  test('one that is far too long counts as empty', () => {
    const text = file({ pupil_first_name: 'x'.repeat(501) }, { pupil_id: 'P'.repeat(501) })
    const { problems } = accepted(text)
    expect(problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [2, 'pupil_first_name', 'cell too long'],
      [3, 'pupil_id', 'cell too long'],
    ])
    expect(problems.map(({ leftOut }) => leftOut)).toEqual([false, true])
    expect(problems[0]?.value.length).toBeLessThan(250)
  })

  test('a long cell of numbers that is cut leaves its column damaged', () => {
    const text = file({ mobile: '07700 900001 / '.repeat(50) })
    expect(accepted(text).problems.map(({ kind }) => kind)).toEqual(['cell too long'])
    expect(accepted(text).rows[0]).toMatchObject({ numbers: [], damaged: ['mobile'] })
  })

  test('numbers are tried mobile, home, work, and from left to right', () => {
    const cells = {
      mobile: '07700 900003 or 07700 900002',
      home_phone: '07700 900001/020 7946 0738',
      work_phone: '07700 900002',
    }
    const numbers = accepted(file(cells)).rows[0]?.numbers
    expect(numbers?.map(({ e164, label }) => `${e164} ${label}`)).toEqual([
      '+447700900003 mobile',
      '+447700900002 mobile',
      '+447700900001 home',
      '+442079460738 home',
    ])
  })

  test('one bad number of two is left out alone, and its column is known to be damaged', () => {
    const cells = { mobile: '"07700 900003, 07700 90004"', home_phone: 'N/A', work_phone: '7.7009E+09' }
    expect(faults(file(cells))).toEqual([
      '2 mobile too short 07700 90004',
      '2 home_phone not a number N/A',
      '2 work_phone not a number 7.7009E+09',
    ])
    const [first] = accepted(file(cells)).rows
    expect(first?.numbers.map(({ e164 }) => e164)).toEqual(['+447700900003'])
    expect(first?.damaged).toEqual(['mobile', 'work'])
  })

  test('a doubtful number is reported, and kept where nobody texts it', () => {
    const text = file({ mobile: '0455 123 4567', home_phone: '07700 900001' })
    expect(faults(text)).toEqual(['2 mobile not valid 0455 123 4567'])
    const { rows, problems } = accepted(text)
    expect(problems[0]?.problem).toMatch(/ is doubtful: .* It is kept on record\.$/)
    expect(rows[0]?.numbers).toEqual([
      { e164: '+444551234567', type: 'unknown', textable: false, label: 'mobile' },
      { e164: '+447700900001', type: 'mobile', textable: true, label: 'home' },
    ])
    expect(rows[0]?.damaged).toEqual(['mobile'])
  })

  test('a sentence says what is wrong and what was done', () => {
    expect(accepted(file({ mobile: '07700 90004' })).problems).toEqual([
      {
        file: 'contacts.csv',
        row: 2,
        column: 'mobile',
        kind: 'too short',
        value: '07700 90004',
        problem: '“07700 90004” has 9 digits after the 0; a UK mobile has 10. It is left out.',
        leftOut: false,
      },
    ])
  })
})

describe('rows that disagree', () => {
  test('about a person: the first that says something is used, the other reported', () => {
    const text = file(
      { pupil_last_name: '', parent_title: '' },
      { parent_id: 'C2', pupil_last_name: 'Hall', form: '1B' },
      { pupil_id: 'P2', parent_title: 'Dr', language: 'Urdu' },
      { pupil_id: 'P3', parent_title: 'Ms' },
    )
    expect(faults(text)).toEqual([
      '2 pupil_last_name missing ',
      '3 form disagrees 1B',
      '5 parent_title disagrees Ms',
    ])
    const { rows } = accepted(text)
    expect(rows.map(({ pupil }) => `${pupil.lastName} ${pupil.form}`).slice(0, 2)).toEqual([
      'Hall 1A',
      'Hall 1A',
    ])
    expect(rows.map(({ parent }) => `${parent.title} ${parent.language}`)).toEqual([
      'Dr Urdu',
      'Mrs ',
      'Dr Urdu',
      'Dr Urdu',
    ])
  })

  test('about a link: the first is used, but no contact on any row is no contact', () => {
    const text = file({ relationship: 'Carer', no_contact: 'N' }, { priority: '2', no_contact: 'Y' })
    expect(faults(text)).toEqual(['3 relationship disagrees Mother', '3 priority disagrees 2'])
    const links = accepted(text).rows.map(({ link }) => [link.relationship, link.priority, link.noContact])
    expect(links).toEqual([
      ['Carer', 1, true],
      ['Carer', 1, true],
    ])
  })

  test('about numbers: all of them, mobile first', () => {
    const text = file(
      { mobile: '07700 900001', home_phone: '07700 900003' },
      { pupil_id: 'P2', mobile: '07700 900002', home_phone: '7.7E+09' },
    )
    const { rows } = accepted(text)
    const endings = rows.map(({ numbers }) => numbers.map(({ e164 }) => e164.slice(-1)).join(''))
    expect(endings).toEqual(['123', '123'])
    expect(rows.map(({ damaged }) => damaged)).toEqual([['home'], ['home']])
  })
})

describe('columns', () => {
  test('that we do not know are reported and ignored', () => {
    const text = [`${HEADER},Tutor,`, `${line({})},Mr Hall,x`].join('\n')
    expect(faults(text)).toEqual(['1 Tutor unknown column Tutor', '1  unknown column '])
    expect(accepted(text).unknownColumns).toEqual(['Tutor'])
    expect(accepted(text).rows).toHaveLength(1)
  })

  test('that are absent are told from those that are blank', () => {
    const result = accepted('parent_id,pupil_id,mobile\nC1,P1,07700 900001')
    expect([...result.columns]).toEqual(['parent_id', 'pupil_id', 'mobile'])
    expect(result.rows[0]).toMatchObject({
      parent: { misId: 'C1', lastName: '' },
      link: { noContact: false },
    })
    expect(result.problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [1, 'pupil_first_name', 'missing column'],
      [1, 'pupil_last_name', 'missing column'],
      [1, 'parent_first_name', 'missing column'],
      [1, 'parent_last_name', 'missing column'],
    ])
  })
})

describe('what a pupil is called, and whether a parent says son or daughter', () => {
  const withColumns = (names: string, ...cells: string[]) =>
    [`${HEADER},${names}`, ...cells.map((cell) => `${line({})},${cell}`)].join('\n')
  const pupil = (text: string) => accepted(text).records.pupils.get('P1')

  test.each([
    'pupil_known_as',
    'Pupil Known As',
    'Known as',
    'preferred_name',
    'Preferred forename',
    'Nickname',
  ])('stands under %s', (name) => {
    const text = withColumns(name, 'Ellie')
    expect([pupil(text)?.nicknames, faults(text)]).toEqual([['Ellie'], []])
    expect(accepted(text).columns).toContain('pupil_known_as')
  })

  test.each([
    ['F', 'female'],
    ['girl', 'female'],
    ['Male', 'male'],
    ['BOY', 'male'],
    ['', null],
  ])('is read: %s', (cell, gender) => {
    for (const name of ['pupil_gender', 'Gender', 'sex']) {
      const text = withColumns(name, cell)
      expect([pupil(text)?.gender, faults(text)]).toEqual([gender, []])
    }
  })

  test('is one name or several', () => {
    const text = withColumns('known as', '"Ellie; Ella-Mae,ellie / Mary  Jane"')
    expect([pupil(text)?.nicknames, faults(text)]).toEqual([['Ellie', 'Ella-Mae', 'Mary Jane'], []])
    expect(pupil(withColumns('known as', 'N/A'))?.nicknames).toEqual([])
  })

  test('is used but for what cannot be', () => {
    const text = withColumns('known as,sex', `"Ellie; E11a; ${'x'.repeat(41)}",X`)
    expect(faults(text)).toEqual([
      '2 pupil_known_as not a name E11a',
      `2 pupil_known_as not a name ${'x'.repeat(41)}`,
      '2 pupil_gender not known X',
    ])
    expect(pupil(text)).toMatchObject({ firstName: 'Ella', nicknames: ['Ellie'], gender: null })
    const many = withColumns('known as', [...'abcdefghijk'].join(';'))
    expect([pupil(many)?.nicknames.length, accepted(many).problems.map(({ kind }) => kind)]).toEqual([
      10,
      ['too many names'],
    ])
  })

  test('is gathered from all rows, the first gender winning', () => {
    const text = withColumns('known as,sex', 'Ellie,', 'Ells,F', 'Ellie,M')
    expect(pupil(text)).toMatchObject({ nicknames: ['Ellie', 'Ells'], gender: 'female' })
    expect(faults(text)).toEqual(['4 pupil_gender disagrees male'])
  })

  test('is read from one column, ours before another’s, and the other is ignored', () => {
    const text = withColumns('Nickname,pupil_known_as,Gender,Sex', 'Nell,Ellie,F,M')
    expect(pupil(text)).toMatchObject({ nicknames: ['Ellie'], gender: 'female' })
    expect(faults(text)).toEqual(['1 Nickname unknown column Nickname', '1 Sex unknown column Sex'])
  })
})

describe('a file that cannot be used is refused', () => {
  const kinds = (text: string | Uint8Array) => refusal(text).map(({ kind, column }) => [kind, column])

  test('with everything that is wrong with its columns', () => {
    const problems = refusal('Adno,mobile,Mobile,year,YEAR\n1,2,3,4,5')
    expect(problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [1, 'mobile', 'column twice'],
      [1, 'year', 'column twice'],
      [1, 'pupil_id', 'missing column'],
      [1, 'parent_id', 'missing column'],
    ])
    expect(problems[2]?.problem).toContain('Its first row says: Adno, mobile, Mobile, year, YEAR.')
  })

  test.each([
    ['nothing in it', ''],
    ['a mark alone', '\ufeff'],
    ['blank lines', '\n \r\n'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([['empty', '']])
  })

  test.each([
    ['a header alone', HEADER],
    ['a header and blank rows', `${HEADER}\n\n,,,\n`],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([['no rows', '']])
  })

  test.each([
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex'), 'a spreadsheet'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old Excel'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a PDF'],
    ['a compressed file', Buffer.from('1f8b0800', 'hex'), 'compressed'],
    ['a web page', Buffer.from('\n<!DOCTYPE html><title>Sign in</title>'), 'a web page'],
    ['no text at all', Buffer.from(Array.from({ length: 900 }, (_, at) => at % 7)), 'not a text file'],
  ])('%s', (_, bytes, words) => {
    const [problem, ...more] = refusal(bytes)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ file: 'contacts.csv', row: 1, kind: 'not CSV', leftOut: false })
    expect(problem?.problem).toContain(words)
  })

  test('a header with a quotation mark too many', () => {
    expect(kinds(`"${HEADER}\n${line({})}`)).toEqual([['unclosed quote', '']])
  })
})

describe('a very large file', () => {
  const row = (at: number) => {
    const mobile = `07700 900${String(at % 1000).padStart(3, '0')}`
    const cells = { pupil_id: `P${at}`, parent_id: `C${at % 60_000}` }
    return line({ ...cells, mobile: at % 1000 === 7 ? '07700 9000' : mobile })
  }
  const rows = Array.from({ length: 100_000 }, (_, at) => row(at))

  test('is read to its end', () => {
    const { records, problems, counts } = accepted([HEADER, ...rows].join('\n'))
    expect(counts).toEqual({ rows: 100_000, duplicateRows: 0, rowsLeftOut: 0 })
    expect([records.pupils.size, records.parents.size, records.links.size]).toEqual([
      100_000, 60_000, 100_000,
    ])
    expect(problems).toHaveLength(100)
    expect(problems.at(-1)).toMatchObject({ row: 99_009, column: 'mobile', kind: 'too short' })
  }, 60_000)

  test('is read to its end with a thousand quotation marks that have no partner', () => {
    const spoilt = rows.map((text, at) => (at % 100 === 50 ? text.replace('Ella', '"Ella') : text))
    const { records, problems, counts } = accepted([HEADER, ...spoilt].join('\n'))
    expect(counts).toEqual({ rows: 100_000, duplicateRows: 0, rowsLeftOut: 1000 })
    expect(problems.filter(({ kind }) => kind === 'unclosed quote')).toHaveLength(1000)
    expect(records.pupils.size).toBe(99_000)
  }, 60_000)
})
