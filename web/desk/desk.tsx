/** The desk's pages, under `/desk`. */
export default function Desk() {
  return null;
}
