import { beforeEach, describe, expect, it } from 'vitest'
import { close, reopenClosed } from '../../src/conversations/closing.ts'
import { type Conversation, findReadable } from '../../src/conversations/conversations.ts'
import { join, joinedIn, leave } from '../../src/conversations/joining.ts'
import { listConversations, othersWithNumber } from '../../src/conversations/listing.ts'
import { nameParents } from '../../src/conversations/naming-parents.ts'
import { addNote } from '../../src/conversations/notes.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { restrict } from '../../src/conversations/restricting.ts'
import { useStage } from '../messages/stage.ts'
import { type Life, openLife } from './life-stage.ts'

const stage = useStage()
let life: Life
let conversation: Conversation

beforeEach(async () => {
  life = await openLife(stage())
  const arrived = await life.arrive('He has a cold')
  await life.write((tx) => join(tx, arrived, life.one.id, 'joined', life.lead.id, life.now()))
  await life.write((tx) => passOn(tx, life.school.id, arrived.id, 'Dsl', life.lead.id, life.now()))
  await life.write((tx) => restrict(tx, arrived, 'The text says “bruise”.', life.now()))
  conversation = await life.current(arrived)
})

const readersAmong = async () => {
  const { lead, dsl, one, other } = life
  const may = await Promise.all(
    [lead, dsl, one, other].map(async (member) => [
      member.misId,
      await mayRead(stage().db.read, member, conversation),
    ]),
  )
  return may.filter(([, reads]) => reads).map(([misId]) => misId)
}
const name = (by: string | null) =>
  life.write((tx) => join(tx, conversation, life.one.id, 'named', by, life.now()))

describe('a restricted conversation', () => {
  it('is read by the safeguarding lead and the owner, and no longer by who had joined or reads everything', async () => {
    expect(await readersAmong()).toEqual(['Dsl'])
    expect((await joinedIn(stage().db.read, life.school.id, [conversation])).get(conversation.id)).toEqual([])
    await life.write((tx) => passOn(tx, life.school.id, conversation.id, 'Other', life.dsl.id, life.now()))
    expect(await readersAmong()).toEqual(['Dsl', 'Other'])
  })

  it('is read by whom the safeguarding lead names, until they are named no longer', async () => {
    expect(await name(life.dsl.id)).toBe(true)
    expect(await readersAmong()).toEqual(['Dsl', 'One'])
    await life.write((tx) => leave(tx, conversation, life.one.id, life.dsl.id, life.now()))
    expect(await readersAmong()).toEqual(['Dsl'])
  })

  it('lets nobody in, out or have it by the word of anybody else', async () => {
    await name(life.dsl.id)
    const joins = (by: string) =>
      life.write((tx) => join(tx, conversation, life.other.id, 'joined', by, life.now()))
    for (const by of [life.lead.id, life.one.id])
      await expect(joins(by)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      life.write((tx) => passOn(tx, life.school.id, conversation.id, 'Other', life.one.id, life.now())),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      life.write((tx) => leave(tx, conversation, life.one.id, life.lead.id, life.now())),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await readersAmong()).toEqual(['Dsl', 'One'])
  })

  it('is given to the owner’s deputy by itself, as somebody named', async () => {
    expect(await life.write((tx) => join(tx, conversation, life.other.id, 'deputy', null, life.now()))).toBe(
      true,
    )
    expect(await readersAmong()).toEqual(['Dsl', 'Other'])
    expect(await life.noticesOf(life.other)).toEqual(['deputy joined'])
  })

  it.each([
    ['a key of the API', () => null],
    ['who may read it no longer', () => life.one.id],
  ])('is nothing that %s can touch', async (_, whoTries) => {
    const { id: school } = life.school
    const { id } = conversation
    const [by, now] = [whoTries(), life.now()]
    const tries = [
      () => life.write((tx) => reply(tx, school, id, 'x', now, { drama: true }, by)),
      () => life.write((tx) => passOn(tx, school, id, 'One', by, now)),
      () => life.write((tx) => close(tx, school, id, { by }, now)),
      () => life.write((tx) => reopenClosed(tx, school, id, by, now)),
      () => life.write((tx) => addNote(tx, school, id, 'x', by, now)),
      () => life.write((tx) => nameParents(tx, school, id, ['M1'], by, now)),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' })
    expect(await life.current(conversation)).toEqual(conversation)
  })

  it('stands in the lists of those alone who may read it, and is no choice to merge with for others', async () => {
    life.forward(1)
    const apart = await life.arriveApart('And the trip?')
    const listed = async (reader: Life['one'] | undefined) =>
      (await listConversations(stage().db.read, life.school.id, { reader }, 10)).map(({ id }) => id)
    expect(await listed(undefined)).toEqual([apart.id])
    expect(await listed(life.lead)).toEqual([apart.id])
    expect(await listed(life.one)).toEqual([])
    expect(await listed(life.dsl)).toEqual([apart.id, conversation.id])
    expect(await othersWithNumber(stage().db.read, life.lead, apart)).toEqual([])
    expect(await othersWithNumber(stage().db.read, life.dsl, apart)).toHaveLength(1)
    await expect(findReadable(stage().db.read, life.lead, conversation.id)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
