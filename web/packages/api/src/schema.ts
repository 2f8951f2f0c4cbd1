// The interface of the server as the web apps use it. Replaced by `npm run generate` from the server's own OpenAPI description.
type Empty = Record<string, never>;
type Json<T> = { content: { "application/json": T } };
type Refused = { headers: Record<string, unknown>; content: { "application/problem+json": components["schemas"]["Problem"] } };
type Answered<T> = T extends undefined ? { headers: Record<string, unknown>; content?: never } : { headers: Record<string, unknown> } & Json<T>;
type Op<Reply, Body = undefined, Path = undefined, Query = undefined, Status extends number = 200> = {
  parameters: {
    query?: Query extends undefined ? never : Query;
    header?: { "Idempotency-Key"?: string };
    cookie?: never;
  } & (Path extends undefined ? { path?: never } : { path: Path });
  requestBody?: Body extends undefined ? never : Json<Body>;
  responses: { [S in Status]: Answered<Reply> } & { default: Refused };
};
type Id = { id: string };
type Listed<T, Name extends string> = { [N in Name]: T[] };

export interface paths {
  "/sign-in/codes": { post: Op<components["schemas"]["CodeSent"], { phone: string }, undefined, undefined, 202> };
  "/sign-in": { post: Op<components["schemas"]["Me"], { phone: string; code: string; consents?: string[] }> };
  "/staff/sign-in": { post: Op<{ challenge: string; factors: string[] }, { login: string; password: string }> };
  "/staff/sign-in/second-factor": { post: Op<components["schemas"]["Me"], { challenge: string; code: string }> };
  "/consent-texts": { get: Op<Listed<components["schemas"]["ConsentText"], "texts">> };
  "/me": { get: Op<components["schemas"]["Me"]> };
  "/me/profile": { put: Op<components["schemas"]["Me"], components["schemas"]["Profile"]> };
  "/me/elder-mode": { put: Op<components["schemas"]["Me"], { on: boolean }> };
  "/session": { delete: Op<undefined, undefined, undefined, undefined, 204> };
  "/me/sessions": { get: Op<Listed<components["schemas"]["Session"], "sessions">> };
  "/me/sessions/{id}": { delete: Op<undefined, undefined, Id, undefined, 204> };
  "/me/accesses": { get: Op<{ accesses: components["schemas"]["AccessEntry"][]; next?: string }, undefined, undefined, { before?: string }> };
  "/institutions": { get: Op<Listed<components["schemas"]["Institution"], "institutions">> };
  "/danger-screens": { post: Op<{ id: string; disposition: string; crisis: boolean; complete: boolean }, components["schemas"]["DangerScreen"], undefined, undefined, 201> };
  "/crisis-calls": { post: Op<{ alarmed: boolean }, { phone: string; institution?: string; screen?: string }, undefined, undefined, 202> };
  "/consults": {
    get: Op<Listed<components["schemas"]["Consult"], "consults">>;
    post: Op<components["schemas"]["Consult"], components["schemas"]["Opening"], undefined, undefined, 201>;
  };
  "/consults/{id}": { get: Op<components["schemas"]["Consult"], undefined, Id> };
  "/consults/{id}/cancellation": { put: Op<undefined, Empty, Id, undefined, 204> };
  "/consults/{id}/messages": {
    get: Op<{ messages: components["schemas"]["Message"][]; last_seq: number }, undefined, Id, { after?: number; limit?: number }>;
    post: Op<components["schemas"]["Message"], components["schemas"]["Saying"], Id, undefined, 201>;
  };
  "/consults/{id}/receipt": { put: Op<undefined, components["schemas"]["Receipt"], Id, undefined, 204> };
  "/consults/{id}/note": { get: Op<components["schemas"]["Note"], undefined, Id> };
  "/consults/{id}/acceptance": { put: Op<undefined, Empty, Id, undefined, 204> };
  "/consults/{id}/decline": { put: Op<undefined, { reason?: string }, Id, undefined, 204> };
  "/consults/{id}/end": { put: Op<undefined, { outcome: string }, Id, undefined, 204> };
  "/consults/{id}/hand-over": { put: Op<undefined, { note: string }, Id, undefined, 204> };
  "/consults/{id}/note-draft": {
    get: Op<components["schemas"]["NoteDraft"], undefined, Id>;
    put: Op<components["schemas"]["NoteDraft"], components["schemas"]["NoteDraft"], Id>;
  };
  "/consults/{id}/note-signature": { put: Op<components["schemas"]["Note"], components["schemas"]["NoteDraft"], Id> };
  "/presence": { put: Op<components["schemas"]["Presence"], { online: boolean }> };
  "/worklist": { get: Op<Listed<components["schemas"]["WorkItem"], "items">> };
  "/alarms": { get: Op<Listed<components["schemas"]["WorkItem"], "alarms">> };
  "/alarms/{id}/acknowledgement": { put: Op<undefined, { outcome: string }, Id, undefined, 204> };
  "/parked-jobs": { get: Op<Listed<components["schemas"]["ParkedJob"], "jobs">> };
  "/parked-jobs/{id}/retry": { put: Op<undefined, Empty, Id, undefined, 204> };
  "/parked-jobs/{id}/dismissal": { put: Op<undefined, { reason: string }, Id, undefined, 204> };
  "/crisis-calls/{id}/phone": { get: Op<{ phone: string }, undefined, Id> };
}

export interface components {
  schemas: {
    Problem: {
      type?: string; title?: string; status: number; code: string; what?: string; rule?: string; way_out?: string; path?: string;
      trace_id?: string;
    };
    CodeSent: { resend_after_s: number; expires_in_s: number };
    Me: {
      person: string; role: string; name?: string; sex?: "male" | "female" | "unknown"; birth_date?: string; phone_masked?: string;
      elder_mode?: boolean; tenant?: string; practitioner?: string;
    };
    Profile: { name: string; sex: "male" | "female" | "unknown"; birth_date: string };
    ConsentText: { purpose: string; version: string; hash: string; title: string; body: string };
    Session: {
      id: string; app: string; device_name: string; ip_masked: string; created_at: string; last_seen_at: string; current: boolean;
    };
    AccessEntry: { at: string; who: string; role: string; institution?: string; what: string; purpose: string; refused?: boolean };
    Department: { id: string; code: string; name: string; doctors_online: number; waiting: number; expected_wait_s?: number };
    Institution: { id: string; name: string; city: string; departments: components["schemas"]["Department"][] };
    DangerScreen: {
      version: string; language: string; about: string; pregnant?: string; signs: string[]; unsure: string[]; clear: string[];
    };
    Opening: {
      department: string; screen: string; complaint: string; duration?: string; medication?: string; allergy?: string;
      pregnancy?: string; pictures?: string[];
    };
    Picture: { id: string; width: number; height: number; bytes: number };
    Named: { id: string; name: string };
    Consult: {
      id: string; kind: "advice";
      state: "queued" | "offered" | "accepted" | "in_progress" | "summary_due" | "completed" | "closed" | "cancelled";
      outcome?: "answered" | "offline" | "emergency" | "silent";
      institution: components["schemas"]["Named"]; department: components["schemas"]["Named"];
      complaint: string; duration?: string; medication?: string; allergy?: string; pregnancy?: string; pictures: string[];
      doctor?: { id: string; name: string; title: string };
      patient?: { person: string; name?: string; sex?: string; age?: number };
      queue?: { place: number; expected_wait_s?: number }; offer?: { until: string };
      opened_at: string; accepted_at?: string; ended_at?: string; closed_at?: string;
      last_seq: number; patient_delivered_seq: number; patient_read_seq: number; doctor_delivered_seq: number; doctor_read_seq: number;
      turn: "patient" | "doctor" | "none"; due?: { what: string; at: string }; version: number; cancel_reason?: string;
    };
    Message: {
      seq: number; client_msg_id: string; from: "patient" | "doctor" | "system"; kind: "text" | "picture" | "notice";
      text?: string; picture?: string; notice?: string; at: string;
    };
    Saying: { client_msg_id: string; text?: string; picture?: string };
    Receipt: { delivered_seq?: number; read_seq?: number };
    NoteDraft: {
      chief_complaint: string; present_illness: string; past_history: string; management: string; advice: string; revision: number;
    };
    Note: {
      state: "confirming" | "signed"; institution: string; department: string;
      chief_complaint: string; present_illness: string; past_history: string; management: string; advice: string;
      signed_by: string; title: string; version?: number; signed_at?: string; algorithm?: string; hash?: string;
      signature?: string; certificate?: string; chain?: string[]; signed_text?: string;
    };
    Presence: { online: boolean; until?: string; load: number; cap: number };
    WorkItem: {
      id: string; kind: string; subject?: string; due?: string; urgent?: boolean; assignee?: string; outcome?: string; opened_at?: string;
      state?: string;
    };
    ParkedJob: { id: string; kind: string; attempts: number; error: string; parked_at: string };
  };
}
