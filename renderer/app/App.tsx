/** The whole program window. */
export function App() {
  return <main>绩表</main>;
}
