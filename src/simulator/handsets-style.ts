export const HANDSETS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3a3f46); --quiet: light-dark(#5a6470, #9aa4b0);
  --back: light-dark(#f5f6f8, #16181b); --own: light-dark(#dcf0dd, #1f3b25); --theirs: light-dark(#fff, #24282d);
  --chosen: light-dark(#dfe9f8, #22344e) }
* { box-sizing: border-box }
body { margin: 0; height: 100vh; display: grid; grid-template-columns: minmax(16rem, 22rem) 1fr;
  font: 1rem/1.45 system-ui, sans-serif; background: var(--back) }
nav { display: flex; flex-direction: column; min-height: 0; border-right: 1px solid var(--line) }
h1 { font-size: 1.2rem; margin: 1rem }
nav form { display: grid; grid-template-columns: 1fr auto; gap: .3rem .5rem; margin: 0 1rem 1rem }
nav label { grid-column: 1 / -1 }
label, .quiet { color: var(--quiet); font-size: .875rem }
input, textarea, button { font: inherit; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: .4rem;
  width: 100% }
button { width: auto; cursor: pointer }
nav ol { overflow-y: auto; flex: 1 }
ol { list-style: none; margin: 0; padding: 0 }
nav p { margin: 0 1rem }
nav a { display: grid; grid-template-columns: 1fr auto; gap: 0 .5rem; padding: .6rem 1rem; color: inherit;
  text-decoration: none; border-top: 1px solid var(--line) }
nav a:hover, nav a[aria-current] { background: var(--chosen) }
.count { color: var(--quiet); font-size: .875rem }
.last { grid-column: 1 / -1; color: var(--quiet); font-size: .875rem; overflow: hidden; white-space: nowrap;
  text-overflow: ellipsis }
main { overflow-y: auto; padding: 1rem 1.5rem; min-width: 0 }
h2 { font-size: 1.2rem; margin: 0 0 1rem }
#answer { display: grid; gap: .3rem; max-width: 36rem; margin-bottom: 1.5rem }
#answer p { margin: 0 }
#answer button { justify-self: start; margin-top: .3rem }
#thread { display: grid; gap: .6rem; max-width: 36rem }
#thread li { border: 1px solid var(--line); border-radius: .6rem; padding: .6rem .8rem; max-width: 85% }
#thread .theirs { background: var(--theirs); justify-self: start }
#thread .own { background: var(--own); justify-self: end }
#thread p { margin: 0 }
.body { white-space: pre-wrap; overflow-wrap: anywhere }
@media (max-width: 40rem) {
  body { grid-template-columns: 1fr; height: auto }
  nav ol { max-height: 14rem }
}
`.trimStart()
