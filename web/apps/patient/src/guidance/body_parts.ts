// The body map: what is drawn where, and the words that each part offers. The words are the person's, the engine reads them.
import type { Words } from "@xinglin/triage";

export interface Part {
  id: string;
  name: Words;
  shape: string; // On a ground of 160 x 340; none for what is everywhere.
  pair: boolean; // Drawn again on the other side.
  says: Words[];
}

// "头痛|Headache" in both languages, and a list of such.
const both = (pair: string): Words => ({ zh: pair.split("|")[0]!, en: pair.split("|")[1]! });
const one = (id: string, name: string, shape: string, says: string): Part => {
  return { id, name: both(name), shape, pair: false, says: says.split(", ").map(both) };
};
const two = (id: string, name: string, shape: string, words: string): Part => ({ ...one(id, name, shape, words), pair: true });

const neck = "M70 61c6 3 14 3 20 0l2 11c4 3 9 5 14 6H54c5-1 10-3 14-6z";
const arm = "M43 81c-10 2-14 10-15 21l-7 60 14 2 9-46c-2-12-3-25-1-37z";
const hand = "M20 165l14 2c3 10 1 25-5 27s-13-4-12-13z";

export const front: Part[] = [
  one("head", "头|Head", "M58 26a22 22 0 0 1 44 0z", "头痛|Headache, 头晕|Dizziness, 撞到头|I hit my head"),
  one("face", "眼、耳、口、鼻|Eyes, ears, mouth, nose", "M58 28h44c1 18-9 31-22 31s-23-13-22-31z",
    "眼睛红|Red eye, 看东西模糊|Blurred vision, 耳朵疼|Earache, 鼻塞流鼻涕|Runny nose, 牙疼|Toothache, 口腔溃疡|Mouth ulcer"),
  one("throat", "喉咙、脖子|Throat, neck", neck, "嗓子疼|Sore throat, 咳嗽|Cough, 声音嘶哑|Hoarse voice, 脖子有个包|A lump in the neck"),
  one("chest", "胸口|Chest", "M50 80h60c6 0 8 6 7 14l-5 34H48l-5-34c-1-8 1-14 7-14z",
    "胸闷|Chest tightness, 胸口疼|Chest pain, 心慌|Palpitations, 喘不上气|Short of breath, 乳房有肿块|A lump in the breast"),
  one("belly", "上腹部|Upper belly", "M48 130h64l-3 28H51z", "胃疼|Stomach pain, 恶心想吐|Feeling sick, 反酸烧心|Heartburn, 肚子胀|Bloating"),
  one("lower_belly", "小腹|Lower belly", "M51 160h58l4 24c-22 5-44 5-66 0z",
    "小肚子疼|Lower belly pain, 拉肚子|Diarrhoea, 便秘|Constipation, 尿频尿痛|It burns when I pass water"),
  one("groin", "私处|Private parts", "M66 190c9 2 19 2 28 0l-5 21c-6 4-12 4-18 0z",
    "下身痒|Itching down there, 白带多|More vaginal discharge, 月经不正常|Irregular periods, 睾丸疼|Testicular pain"),
  two("arm", "手臂、肩膀|Arm, shoulder", arm, "肩膀疼|Shoulder pain, 手肘疼|Elbow pain, 手臂麻|Numb arm"),
  two("hand", "手|Hand", hand, "手指疼|Finger pain, 手麻|Numb hand, 手划破了|A cut on my hand"),
  two("leg", "大腿|Thigh", "M46 187l18 3 8 24-2 47H50c-5-24-7-49-4-74z", "腿肿|My legs are swollen, 腿麻|Numb leg, 腿抽筋|Leg cramps"),
  two("knee", "膝盖|Knee", "M50 263h20l1 24H52z", "膝盖疼|Knee pain, 膝盖又肿又疼|My knee is swollen"),
  two("foot", "小腿、脚|Lower leg, foot", "M52 289h19l-3 34c4 4 4 12-2 12H48c-4 0-4-7 2-11z",
    "脚踝扭伤|I twisted my ankle, 脚疼|Foot pain, 脚趾红肿疼|Red swollen toe"),
];

export const back: Part[] = [
  one("head_back", "后脑勺|Back of the head", "M58 26a22 22 0 0 1 44 0c1 20-9 33-22 33s-23-13-22-33z",
    "后脑勺疼|Pain at the back of the head, 头晕|Dizziness"),
  one("neck_back", "后颈|Back of the neck", neck, "脖子疼|Neck pain, 落枕|My neck is stiff"),
  one("back", "后背|Back", "M50 80h60c6 0 8 6 7 14l-6 42H49l-6-42c-1-8 1-14 7-14z", "后背疼|Back pain, 背上起疹子|A rash on my back"),
  one("waist", "腰|Lower back", "M49 138h62l-1 28H50z", "腰疼|Lower back pain, 腰疼带着腿麻|Back pain with a numb leg"),
  one("bottom", "臀部、肛门|Buttocks, anus", "M49 168h62c4 14 4 27-1 39-20 6-40 6-60 0-5-12-5-25-1-39z",
    "肛门疼|Anal pain, 大便带血|Blood in the stool, 痔疮|Piles"),
  two("arm_back", "手臂、手肘|Arm, elbow", arm, "手肘疼|Elbow pain, 肩膀疼|Shoulder pain"),
  two("hand_back", "手背|Back of the hand", hand, "手麻|Numb hand, 手抖|Shaking hands"),
  two("leg_back", "大腿后面|Back of the thigh", "M49 210c8 2 16 3 23 3l-2 52H51c-4-18-4-37-2-55z",
    "腿麻|Numb leg, 腰疼带着腿麻|Back pain with a numb leg"),
  two("calf", "小腿、脚跟|Calf, heel", "M51 267h19c2 20 0 40-2 56 4 4 4 12-2 12H50c-4 0-4-7 1-11-3-18-3-39 0-57z",
    "小腿肿痛|Swollen painful calf, 脚后跟疼|Heel pain, 腿抽筋|Leg cramps"),
];

export const everywhere: Part[] = [
  one("whole", "全身|Whole body", "", "发烧|Fever, 没力气|Tired all the time, 怕冷发抖|Chills, 体重下降|Losing weight, 血压高|High blood pressure"),
  one("skin", "皮肤|Skin", "", "起疹子|A rash, 皮肤痒|Itchy skin, 被虫咬了|Insect bite, 烫伤|A burn"),
  one("mind", "心情、睡眠|Mood, sleep", "", "睡不着|I cannot sleep, 心情低落|Feeling depressed, 焦虑心慌|Anxious"),
];
