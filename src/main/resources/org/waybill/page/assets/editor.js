// The plain form asks as well; with script it gives way to an editor with completion and views of results.
const form = document.getElementById('plain');
const query = document.getElementById('query').value;
// an address relative to the page would make the editor send nothing, and say nothing
const endpoint = location.origin + '/sparql';
const Yasgui = window.Yasgui.default ?? window.Yasgui;

form.hidden = true;
const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint, method: 'POST' },
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  copyEndpointOnNewTab: true,
  persistenceId: null,
  yasqe: { persistenceId: null },
});
yasgui.getTab().setEndpoint(endpoint);
yasgui.getTab().setQuery(query);
