// Turns for tests: a calm one to change, and an engine that reads three words and asks one question.
import type { Asked, Guide, Named, Question, Reason, Turn } from "../guidance/turn";

export const named = (id: string, zh: string, en: string): Named => ({ id, name: { zh, en } });
export const chestPain = named("chest_pain", "胸痛", "Chest pain");
export const cough = named("cough", "咳嗽", "Cough");

export const coughing: Question = {
  id: "cough.blood",
  ask: { zh: "有下面的情况吗？", en: "Any of these?" },
  kind: "pick",
  red_flag: true,
  choices: [
    { zh: "咳血", en: "Coughing up blood" },
    { zh: "发热", en: "Fever" },
  ],
};

export function reasonOf(over: Partial<Reason> = {}): Reason {
  return {
    rule: "cough.default", disposition: "doctor_soon", red_flag: false, confirmed: false,
    findings: [cough], modifiers: [], sources: [{ id: "nice", title: { zh: "某指南", en: "A guideline" } }], words: ["咳了三天"], ...over,
  };
}

export function turnOf(over: Partial<Turn> = {}): Turn {
  return {
    protocol: "1", disposition: "doctor_soon", confirmed: "doctor_soon", crisis: false, asks: false,
    departments: [{ code: "03.01", name: { zh: "呼吸内科", en: "Respiratory medicine" } }], level_of_care: "community",
    complaint: cough, chips: [{ ...cough, target: "finding", saying: "fact", words: "咳了三天" }], because: [reasonOf()],
    advice: [{ zh: "多喝水。", en: "Drink plenty." }], come_back_if: [{ zh: "喘不上气", en: "Trouble breathing" }],
    asked: 0, most: 8, ignored: [], contradicts: false, several: false, unread: false, person: {}, ...over,
  };
}

// 胸痛 is danger; 想死 a crisis; blood, when answered or confirmed, is danger that needs no more asking.
export const engine: Guide = {
  turn(asked: Asked): Turn {
    const last = (id: string) => asked.corrections?.find((each) => each.id === id)?.present;
    const pain = last("chest_pain") ?? asked.text.includes("胸痛");
    const blood = (asked.answers ?? []).some((each) => each.chosen?.includes(0));
    const crisis = asked.text.includes("想死");
    const urgent = pain || blood || crisis;
    const certain = blood || last("chest_pain") === true;
    const danger = reasonOf({ rule: "danger.chest", disposition: "call_120", red_flag: true, confirmed: certain, findings: [chestPain], words: ["胸痛"] });
    return turnOf({
      disposition: urgent ? "call_120" : "doctor_soon", confirmed: certain ? "call_120" : "doctor_soon", crisis,
      because: urgent ? [danger, reasonOf()] : [reasonOf()],
      chips: [...(last("cough") === false ? [] : turnOf().chips), ...(pain ? [{ ...chestPain, target: "finding" as const, saying: "fact" as const, words: "胸痛" }] : [])],
      asked: asked.answers?.length ?? 0, question: !asked.answers?.length ? coughing : undefined,
    });
  },
};
