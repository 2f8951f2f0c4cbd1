const zh = {
  title: "试用病例检查",
  help: "新医生的前 50 例逐例检查，合格率达到 95% 转为正式。先看等得最久的。",
  loading: "正在读取病例",
  none: "没有等待检查的病例",
  none_hint: "试用期医生签署小结后，病例会出现在这里。",
  doctor: "医生",
  case: "病例",
  taken: "签署于",
  verdict: "结论",
  good: "合格",
  not_good: "不合格",
  good_title: "{doctor}的病例合格？",
  bad_title: "{doctor}的病例不合格？",
  good_help: "计入试用合格数，不能更改。",
  bad_help: "50 例里超过 2 例不合格，他会被暂停。请写明哪里不合格，不能更改。",
  remark: "检查意见",
  short: "请写 2 到 500 个字。",
  cancel: "再看看",
  done: "已记录：{doctor}，{verdict}",
};

export type Words = typeof zh;
export default zh;
