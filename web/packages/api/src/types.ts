// Short names for what travels, so that no screen spells out the generated path to a type.
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];
export type Me = Schemas["Me"];
export type Profile = Schemas["Profile"];
export type ConsentText = Schemas["ConsentText"];
export type Session = Schemas["Session"];
export type AccessEntry = Schemas["AccessEntry"];
export type Institution = Schemas["Institution"];
export type Department = Schemas["Department"];
export type DangerScreen = Schemas["ScreenBody"];
export type Opening = Schemas["Opening"];
export type Picture = Schemas["Uploaded"];
export type Consult = Schemas["Consult"];
export type Message = Schemas["Message"];
export type Saying = Schemas["NewMessage"];
export type Receipt = Schemas["Receipt"];
export type Note = Schemas["Note"];
export type NoteDraft = Schemas["NoteDraft"];
export type Presence = Schemas["Presence"];
export type WorkItem = Schemas["WorkItem"];
export type WorkPlace = Schemas["ChallengeInstitution"];
export type FirstInvitation = Schemas["FirstInvitation"];
export type ParkedJob = Schemas["ParkedJob"];
