// Names below a search field while it is filled in; without this script the field works as well.
for (const field of document.querySelectorAll('input[type="search"]')) {
  const list = document.createElement('datalist');
  list.id = 'suggestions-' + (field.id || 'top');
  field.after(list);
  field.setAttribute('list', list.id);
  field.setAttribute('autocomplete', 'off');
  let asked = 0;
  field.addEventListener('input', async () => {
    const words = field.value.trim();
    const mine = ++asked;
    await new Promise((pause) => setTimeout(pause, 150));
    if (mine !== asked) {
      return;
    }
    if (words.length < 2) {
      list.replaceChildren();
      return;
    }
    const response = await fetch('/api/suggest?q=' + encodeURIComponent(words));
    if (!response.ok || mine !== asked) {
      return;
    }
    const names = (await response.json()).names;
    list.replaceChildren(...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }));
  });
}
