/**
 * Everyday words and names that are one letter from a word of the lists that Homeline comes with, among the most
 * usual of English and of other languages: they stand for themselves and are no misspelling.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `
  molesta molestar moleste molestes molesto accidental applies arrange assembled attach attached attacker attackers battle battles battling beach
  beaches bearing beate beaton better betting blames blurred boating boring bother bought brake breach
  breathed breeding bride broker brokers bumper buried burner burton butler butter camps cancel cannon
  casting cattle chaired charge charged charges charging charter checked cheers choice climb climbing cloud
  cloudy coding collar compute computed computing concert concerts concession concessions confined consent
  contest contests context contract contracting contracts controller cooked cooking cooling copying count
  counted counting counts craps cruise cruises delivery demos detail detailed difficult dresses drinking
  drive driven drives failing faster feeling filling finder flashers flashes fleeting fleshed flexing
  floored flushed flushing forge forget forgot forgotten formed forming freeing grades graphs greater
  grouped harper hastened healing hearing hearings herein heroic heroine heroines hiking hiring homeless
  hostels hungary hunger hunter infected infection infections infested insert inserted insider instruction
  intrude intruded invest invested investing invests involve involves julie latter leading leasing light
  lighting lightning locking looked loving lyric maarten madison marched marches marching mason massage
  mating meditation message metal metals needle needless nerve overdone package packed packing parcel passes
  paying personnel phone photo picture placing please pocket pockets poison poisoned poisoning poisons
  policies policy polite porter possibly postal posted potter practice practices predatory prevent
  preventing price priced primates prisoner privatised prizes projection protect protected protecting
  queries racing racism raging raise raking rally rapid rapids rapping rating ratings raving realty recorder
  recordings refugee refugees refuse refused refute refuted relationship remove removed removing rolled
  runway runways safely salvage salvaged salvaging saves saving savings scored seating sells service setting
  settings shaped sharing shaved shell shirts shoes shorts shots showed sight singer sinks sorts spain
  spears spelling spiral spirals spirit spots starring stars starter stated stating sterling stings stinky
  stints strain strange strangely stranger strangers stream streaming streams street stripes stroke stronger
  subside subsided suspended tables tablet teaches thinks thongs thread threaded threads throttle throw
  trailers trainer traveler traveller treat treated treating treats turner video viola violas violate violet
  violeta violets violetta voice waiting wanting watches whereas women writing writings
  batalie batata batatas battere batteria batteries battery battre batuta bebida bebidas bebido belada
  besten bestens beten beurre bourse bourses demone derler devons donerim donuyor dover droga droge drogie
  drugie explicat explici heroi herois incet maanta machte matarte menage menages merece mereces moarta
  moarte murdar pecado pecados pegado pesada pesado piani rapit stinkt subsides sucede ارتداء الانتظار
  التحرك انتظار
  `
    .trim()
    .split(/\s+/),
)
