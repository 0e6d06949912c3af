/** Who goes first: 1 before 2. What is urgent overtakes everything, an answer overtakes a bulletin. */
export const priority = { urgent: 1, reply: 2, single: 3, bulletin: 4, refresh: 5 } as const
