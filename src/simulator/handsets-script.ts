/**
 * What the page of handsets does in the browser: it fetches itself every two seconds and takes over the
 * parts marked `data-fresh`, so that what is being typed stays; and it sends the parent's texts.
 */
export const HANDSETS_SCRIPT = `
const parser = new DOMParser()

async function refresh() {
  const response = await fetch(ownAddress())
  if (!response.ok) return
  const fresh = parser.parseFromString(await response.text(), 'text/html')
  if (!document.getElementById('answer')) showFirst(fresh)
  for (const part of document.querySelectorAll('[data-fresh]')) {
    const next = fresh.getElementById(part.id)
    if (next && !next.isEqualNode(part)) part.replaceWith(takeFocusAndScroll(part, next))
  }
}

// The handset that was opened stays open, also when another one has the latest text by now.
function ownAddress() {
  const address = new URL(location.href)
  const form = document.getElementById('answer')
  if (form) address.searchParams.set('number', form.dataset.handset)
  return address
}

function showFirst(fresh) {
  if (fresh.getElementById('answer')) document.querySelector('main').replaceWith(fresh.querySelector('main'))
}

function takeFocusAndScroll(part, next) {
  const href = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
  const top = part.scrollTop
  queueMicrotask(() => {
    next.scrollTop = top
    if (href) next.querySelector('a[href="' + CSS.escape(href) + '"]')?.focus()
  })
  return next
}

async function keepFresh() {
  if (!document.hidden) await refresh().catch(() => undefined)
  setTimeout(keepFresh, 2000)
}

async function send(form) {
  const outcome = document.getElementById('outcome')
  const response = await fetch('/handsets/' + encodeURIComponent(form.dataset.handset) + '/texts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: form.elements.to.value, body: form.elements.body.value }),
  }).catch(() => null)
  outcome.textContent = response?.ok ? 'Sent.' : await problem(response)
  if (!response?.ok) return
  form.elements.body.value = ''
  await refresh()
}

async function problem(response) {
  if (!response) return 'Not sent: the simulator does not answer.'
  return 'Not sent: ' + (await response.json()).error
}

document.addEventListener('submit', (event) => {
  if (event.target.id !== 'answer') return
  event.preventDefault()
  send(event.target)
})
document.addEventListener('keydown', (event) => {
  const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  if (isSend && event.target.id === 'body') event.target.form.requestSubmit()
})
document.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
keepFresh()
`.trimStart()
