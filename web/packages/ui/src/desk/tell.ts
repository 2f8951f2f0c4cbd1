// A short word in the corner about something that just happened. Read out politely; a problem stays longer and assertively.
import { ElMessage } from "element-plus/es/components/message/index.mjs";
import "element-plus/es/components/message/style/css.mjs";

export function tell(text: string, kind: "done" | "problem" = "done"): void {
  ElMessage({
    message: text,
    type: kind === "done" ? "success" : "error",
    duration: kind === "done" ? 3000 : 9000,
    showClose: kind === "problem",
    grouping: true,
    customClass: `desk-tell is-${kind}`,
  });
}
