import type { Words } from "./zh";

const en: Words = {
  app: { name: "Xinglin · Duty desk", short: "Xinglin desk", alarm: "ALARM" },
  identity: { title: "Duty desk sign-in" },
  connection: {
    online: "Connected",
    connecting: "Connecting",
    deaf: "Connection lost: new alarms cannot reach this page now. Reconnecting; please mind the telephone as well.",
  },
  worklist: {
    none: "No alarms now",
    none_hint: "An alarm rings and appears here. Please keep this page open.",
    loading: "Reading",
    jobs: "Parked jobs",
    jobs_help: "Work that stopped after ten failures. Try it again once the cause is gone; take down what need not be done.",
    no_jobs: "Nothing is parked",
    name: "Work",
    sort: "Sort",
    job: "job",
    event: "event",
    attempts: "Failures",
    error: "Cause",
    since: "Parked",
    deeds: "Deeds",
    retry: "Try again",
    retried: "Started again: {name}",
    dismiss: "Take down",
    dismissed: "Taken down: {name}",
    gone: "Somebody has dealt with it already.",
    dismiss_title: "Take down “{name}”",
    dismiss_help: "It will not be done any more. Please say why: the reason is put on record.",
    reason: "Reason",
    reason_needed: "Please write at least 2 characters.",
    keep: "Keep it",
  },
  shell: { settings: "Settings", refresh: "Refresh" },
};

export default en;
