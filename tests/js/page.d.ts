interface Window {
  dash_clientside: any;
  Plotly: any;
  __bench: any;
}
