// A doctor's professional title as people say it. The server names it by code; "none" has no words.
const known = new Set(["resident", "attending", "associate_chief", "chief"]);

export function titleWord(title: string | undefined, say: (key: string) => string): string {
  if (!title || title === "none") return "";
  return known.has(title) ? say(`core.title.${title}`) : title;
}
