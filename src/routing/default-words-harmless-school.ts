import { phraseList } from './phrase-list.ts'

/** What a sentence about school or the news says with such words. */
export const aboutSchool = phraseList(`
  prison service/governor, battered fish/sausage/old, bu/her/iki/uc/o/bir/kac/dun/tum gun
  shoot me/us/him/her/it over, knife food tech, knife for food/tech/cooking/picnic, gun/guns homework/history
  anti bullying, bullying week/policy/assembly/workshop/talk/poster/form/leaflet/project
  child protection form/policy/training/certificate/course/check
  safeguarding form/policy/policies/training/course/newsletter
  safeguarding certificate/evening/leaflet/link/page/check
  drugs/drug talk/education/workshop/awareness/assembly/lesson, alcohol awareness
  knife/gun crime talk/assembly/workshop/awareness/lesson, sex education/ed/lesson/lessons
  relationships and sex, same/opposite/rse sex, domestic science/appliance/appliances
  knife/knives and/edge fork/forks/lane, plastic/butter/palette/craft/cake/bread/blunt knife/knives
  water/nerf/glue/toy/heat/top/spray/bubble gun/guns, nerf blaster, starting gun, murder mystery/scene/essay
  was murder, kill a mockingbird, hunger games, suicide bomber/squad/bombing
  homework suicide/murder/gun/war/rape, racist/racism assembly/talk
  war/ww1/ww2/history weapon/weapons/gun/guns/bomb/bombs, bath bomb/bombs, bomb/bombs disposal, gang show
  chain/press gang, romeo and juliet suicide, of mice and men, lord of the flies
  hole/fruit/judy/punch punch/bag/line/and/bowl, slap dash/up/stick, stab at, have a stab
  stabbing pain/pains/in, wildlife refuge, refuge wildlife/bird/island
  explicit permission/lyrics/content/instructions, castle/alcatraz/officer/visit prison
  works/work/working in/at a/the prison, contact details/number/numbers/lenses/sport/sports/rugby
  no contact details/number/numbers, home alone film/movie/dvd/2, police talk/visit/assembly/station/officer
  meet/met police, inappropriate shoes/footwear/clothing/uniform/trainers, possessed by
  demon dentist/headmaster, gangsta granny, worst witch, witch/witches costume/hat/outfit/project
  room on the broom, evil spirits greek/project, far right lane/corner/hand/door/gate/side, great depression
  depressing weather/news, weather depressing, blade runner, roller/shoulder/grass blade/blades, rollerblade*
  sex of the baby, naked eye/flame/juice/bike, spice girls/rack, mixed/pumpkin/old spice
  crack on/of/in/team/code, phone/screen/wall/tooth/crack cracked, pulled some weeds, weed the garden
  drag race, slave trade/ship, slaves egypt, dealer car/vauxhall/ford/volkswagen, jail monopoly, bail out
  ofsted social, social care course/btec/gcse
`)
