// The body map: what is drawn where, and the words that each part offers. The words are the person's, the engine reads them.
import type { Both } from "./turn";

export interface Part {
  id: string;
  name: Both;
  shape: string; // On a ground of 160 x 340; none for what is everywhere.
  says: Both[];
}

const box = (x: number, y: number, wide: number, high: number, round = 8) => {
  const [w, h] = [wide - 2 * round, high - 2 * round];
  const turn = (dx: number, dy: number) => `a${round} ${round} 0 0 1 ${dx} ${dy}`;
  return `M${x + round} ${y}h${w}${turn(round, round)}v${h}${turn(-round, round)}h${-w}${turn(-round, -round)}v${-h}${turn(round, -round)}z`;
};
const pair = (x: number, y: number, wide: number, high: number, round?: number) =>
  box(x, y, wide, high, round) + box(160 - x - wide, y, wide, high, round);
// "头痛|Headache, 头晕|Dizziness" as words in both languages.
const says = (list: string): Both[] => list.split(", ").map((each) => ((pair) => ({ zh: pair[0]!, en: pair[1]! }))(each.split("|")));
const part = (id: string, name: string, shape: string, words: string): Part => ({ id, name: says(name)[0]!, shape, says: says(words) });

const headTop = "M57 28a23 25 0 0 1 46 0z";
const headAll = "M57 28a23 25 0 0 1 46 0c0 18-9 32-23 32s-23-14-23-32z";

export const front: Part[] = [
  part("head", "头|Head", headTop, "头痛|Headache, 头晕|Dizziness, 撞到头|I hit my head"),
  part("face", "眼、耳、口、鼻|Eyes, ears, mouth, nose", "M57 30h46c0 17-9 30-23 30s-23-13-23-30z",
    "眼睛红|Red eye, 看东西模糊|Blurred vision, 耳朵疼|Earache, 鼻塞流鼻涕|Runny nose, 牙疼|Toothache, 口腔溃疡|Mouth ulcer"),
  part("throat", "喉咙、脖子|Throat, neck", box(64, 62, 32, 18, 5), "嗓子疼|Sore throat, 咳嗽|Cough, 声音嘶哑|Hoarse voice, 脖子有个包|A lump in the neck"),
  part("chest", "胸口|Chest", box(48, 82, 64, 46, 12), "胸闷|Chest tightness, 胸口疼|Chest pain, 心慌|Palpitations, 喘不上气|Short of breath, 乳房有肿块|A lump in the breast"),
  part("belly", "上腹部|Upper belly", box(52, 130, 56, 30, 6), "胃疼|Stomach pain, 恶心想吐|Feeling sick, 反酸烧心|Heartburn, 肚子胀|Bloating"),
  part("lower_belly", "小腹|Lower belly", box(52, 162, 56, 26, 6), "小肚子疼|Lower belly pain, 拉肚子|Diarrhoea, 便秘|Constipation, 尿频尿痛|It burns when I pass water"),
  part("groin", "私处|Private parts", box(64, 190, 32, 22, 8), "下身痒|Itching down there, 白带多|More vaginal discharge, 月经不正常|Irregular periods, 睾丸疼|Testicular pain"),
  part("arm", "手臂、肩膀|Arm, shoulder", pair(22, 84, 24, 78, 11), "肩膀疼|Shoulder pain, 胳膊疼|Arm pain, 手臂麻|Numb arm"),
  part("hand", "手|Hand", pair(20, 164, 24, 28, 10), "手指疼|Finger pain, 手麻|Numb hand, 手划破了|A cut on my hand"),
  part("leg", "大腿|Thigh", pair(50, 214, 28, 48, 8), "腿疼|Leg pain, 腿肿|Swollen leg, 腿抽筋|Leg cramps"),
  part("knee", "膝盖|Knee", pair(50, 264, 28, 24, 8), "膝盖疼|Knee pain, 膝盖肿|Swollen knee"),
  part("foot", "小腿、脚|Lower leg, foot", pair(50, 290, 28, 46, 10), "脚踝扭伤|I twisted my ankle, 脚疼|Foot pain, 脚趾红肿疼|Red swollen toe"),
];

export const back: Part[] = [
  part("head_back", "后脑勺|Back of the head", headAll, "后脑勺疼|Pain at the back of the head, 头晕|Dizziness"),
  part("neck_back", "后颈|Back of the neck", box(64, 62, 32, 18, 5), "脖子疼|Neck pain, 落枕|Stiff neck"),
  part("back", "后背|Back", box(48, 82, 64, 54, 12), "后背疼|Back pain, 背上起疹子|A rash on my back"),
  part("waist", "腰|Lower back", box(52, 138, 56, 32, 8), "腰疼|Lower back pain, 腰疼带着腿麻|Back pain with a numb leg"),
  part("bottom", "臀部、肛门|Buttocks, anus", box(50, 172, 60, 38, 12), "肛门疼|Pain at the anus, 大便带血|Blood in the stool, 痔疮|Piles"),
  part("arm_back", "手臂、手肘|Arm, elbow", pair(22, 84, 24, 78, 11), "手肘疼|Elbow pain, 胳膊疼|Arm pain"),
  part("hand_back", "手背|Back of the hand", pair(20, 164, 24, 28, 10), "手麻|Numb hand, 手抖|Shaking hands"),
  part("leg_back", "大腿后面|Back of the thigh", pair(50, 214, 28, 54, 8), "腿疼|Leg pain, 腿麻|Numb leg"),
  part("calf", "小腿、脚跟|Calf, heel", pair(50, 270, 28, 66, 10), "小腿肿痛|Swollen painful calf, 脚后跟疼|Heel pain, 腿抽筋|Leg cramps"),
];

export const everywhere: Part[] = [
  part("whole", "全身|Whole body", "", "发烧|Fever, 没力气|Tired all the time, 怕冷发抖|Chills, 体重下降|Losing weight, 血压高|High blood pressure"),
  part("skin", "皮肤|Skin", "", "起疹子|A rash, 皮肤痒|Itchy skin, 被虫咬了|Insect bite, 烫伤|A burn"),
  part("mind", "心情、睡眠|Mood, sleep", "", "睡不着|I cannot sleep, 心情低落|I feel low, 焦虑心慌|Anxious"),
];
