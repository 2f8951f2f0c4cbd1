// What the desks add to the shared controls: keys shown on buttons, and Element Plus, each control wrapped once.
export { default as DeskButton } from "./DeskButton.vue";
export { default as DeskField } from "./DeskField.vue";
export { default as DeskSwitch } from "./DeskSwitch.vue";
export { default as KeyHint } from "./KeyHint.vue";
export { tell } from "./tell";
