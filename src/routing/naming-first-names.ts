// First names that are common in their own right at schools: one that is one letter off a pupil's is another child's,
// unless the two sound alike. Ella is not Bella; Sofia may be Sophia.

const names = new Set(
  `
  aaron abdul kellie jackie rory ronan nell nelly zack jaden kaden hayden stefan tamara nadine olly ollie lenny benny sami abigail adam adele adrian aidan aisha alan albert alex alexa alexander alfie alfred ali alice alina
  alisha amani amber amelia amina amir amy andrea andrew angela angus anna anne annie anya archie ariana arthur asha
  ashley ava barney beatrice bella ben benjamin beth billy bobby bonnie bradley brandon brian callum calum cameron
  carl carla carol carter casey cerys charlie charlotte chloe chris christian claire clara cole connor conor corey
  craig daisy dan daniel danny david dean declan demi dennis dexter diana dominic donna dora dylan eddie edith edward
  effie eleanor elena eliza elizabeth ella ellen ellie elliot ellis elsa elsie emilia emily emma eric erin ethan
  eva evan eve evie ewan faisal faith fatima fatma felix fiona finn finlay florence frances francis frank freddie
  freya gabriel gareth gary gemma gina george georgia gina greg gwen hadi haider halima hamza hana hanna hannah harley
  harris harry harvey hassan heidi helen henry holly hope hugo hussein ian ibrahim ida imogen imran india iris isaac
  isabel isabella isla ivan ivy jack jacob jade jaden jake james jamie jamil jane janet jasmine jason jay jayden jenna
  jennie jenny jess jessica joan joanna joe joel john jonah jordan joseph josh joshua josie jude julia julie kai kara
  karen karim kate katie keira kelly ken kevin khalid kian kieran kim kirsty kyle kyra lana lara laura lauren layla lea
  leah lee lena leo leon lewis lexi liam libby lila lilian lilly lily lisa liz logan lola louie louis louise luca lucas
  lucia lucy luis luke lydia mabel maddie maisie malik marcus maria mariam marie mario marion marius mark marta martha
  martin mary maryam mason matilda matt matthew max maya megan mia michael mila millie milo mina mohammed molly morgan
  mustafa nadia nadine naomi natalie nathan neil niall nicola nicole nina noah noel nora oliver olivia omar omari oscar
  otis owen paige pam patrick paul paula penny peter phoebe pippa poppy rachel rafael rahim rana rebecca reece rhys rian
  riley rita robbie robert robin robyn rohan ronan ronnie rory rosa rosie ross ruby rupert ruth ryan sabina sadia saira
  salim sally salma sam samir samira samuel sana sandra sara sarah scarlett scott sean sebastian seth shaun sienna
  simon skye sofia sonia sophia sophie stan stanley stella steven summer susan tania tanya tara tariq taylor ted
  teddy teresa tess thea theo theodore thomas tia tilly tim tina toby tom tommy tony tyler umar una violet wayne
  wendy will william willow yasin yasmin yusuf zac zach zain zainab zak zara zoe
  `
    .trim()
    .split(/\s+/),
)

/** Whether a folded word is a first name that many children have. */
export const isFirstName = (word: string): boolean => names.has(word)
