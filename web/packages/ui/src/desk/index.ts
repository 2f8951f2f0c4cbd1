// What the desks add to the shared controls: keys shown on buttons, Element Plus wrapped once, the staff's door and settings, alarms.
export { default as AlarmList } from "./AlarmList.vue";
export { default as DeskBar } from "./DeskBar.vue";
export { default as DeskButton } from "./DeskButton.vue";
export { default as DeskField } from "./DeskField.vue";
export { default as DeskSettings } from "./DeskSettings.vue";
export { default as DeskSwitch } from "./DeskSwitch.vue";
export { default as KeyHint } from "./KeyHint.vue";
export { default as QrCode } from "./QrCode.vue";
export { default as StaffSignIn } from "./StaffSignIn.vue";
export { default as TextDialog } from "./TextDialog.vue";
export { useComeback } from "./comeback";
export { elapsed, type Elapsed } from "./elapsed";
export { inFours, keyUri, takeToken } from "./invitation";
export { codeLength, plainCode } from "./sign_in";
export { followScale, scale, scales, type Scale } from "./scale";
export { tell } from "./tell";
export { useWorkLists } from "./work_lists";
