/** What people write who want no more texts, as phrases (see phrases.ts). */
export const askingToStop: readonly string[] = [
  'stop texting me',
  'stop texting us',
  'stop messaging me',
  'stop sending me',
  'stop sending texts',
  'stop these texts',
  'take me off your list',
  'take me off ur list',
  'remove me from your list',
  'unsubscribe',
  'no more texts',
  'dont want these texts',
  'dont want texts',
  'dont text me',
]
/** Phrases in which they mean somebody else. */
export const notAsking: readonly string[] = ['tell him to stop texting', 'tell her to stop texting']
