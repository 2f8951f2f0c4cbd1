import type { Words } from "./zh";

const en: Words = {
  title: "Cases of the probation",
  help: "The first 50 cases of a new doctor are all looked at; 95% good ends the probation. Those that have waited longest come first.",
  loading: "Reading cases",
  none: "No case waits",
  none_hint: "Cases appear here once a doctor on probation has signed the note.",
  doctor: "Doctor",
  case: "Case",
  taken: "Signed",
  verdict: "Verdict",
  good: "Good",
  not_good: "Not good",
  good_title: "Is this case of {doctor} good?",
  bad_title: "Is this case of {doctor} not good?",
  good_help: "It counts for the probation and cannot be changed.",
  bad_help: "With more than 2 of 50 not good the doctor is suspended. Say what is wrong; it cannot be changed.",
  remark: "Remark",
  short: "Please write 2 to 500 characters.",
  cancel: "Look again",
  done: "Recorded: {doctor}, {verdict}",
};

export default en;
