// Search in the list of models. Without it every model is still reachable by the lists of the site.
const form = document.querySelector('form.find')
const input = form?.querySelector('input')
const body = document.querySelector('#list tbody')
const status = document.querySelector('#count')
if (form && input && body && status) {
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  const initial = status.textContent
  const rows = [...body.rows].map((row) => ({ row, text: `${row.textContent} ${row.dataset.find ?? ''}`.toLowerCase() }))
  // A list of more than one page is searched whole, from the site's own JSON.
  const others = form.dataset.index ? fetch(form.dataset.index).then((answer) => answer.json()).then(({ models }) => models, () => []) : Promise.resolve([])
  const more = document.createElement('ul')
  more.className = 'found'
  body.parentElement.parentElement.after(more)

  const search = async () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    const matches = (text) => words.every((word) => text.includes(word))
    let shown = 0
    const here = new Set()
    for (const { row, text } of rows) {
      row.hidden = !matches(text)
      here.add(row.dataset.name)
      if (!row.hidden) shown++
    }
    const elsewhere = words.length === 0 ? [] : (await others).filter((model) => !here.has(model.name) && matches(JSON.stringify(model).toLowerCase()))
    more.replaceChildren(...elsewhere.slice(0, 50).map((model) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = `${form.dataset.root}${model.page}`
      link.textContent = model.name
      item.append(link, ` ${model.description ?? ''}`)
      return item
    }))
    const count = shown + elsewhere.length
    status.textContent = words.length === 0 ? initial : count === 1 ? '1 model matches' : `${count} models match`
  }
  input.addEventListener('input', () => void search())
}
