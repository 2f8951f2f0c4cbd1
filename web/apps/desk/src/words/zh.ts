// What the desk says in Chinese. English has the same shape: the compiler holds them together.
const zh = {
  app: { name: "杏林 · 值班台", short: "杏林值班台", alarm: "警报" },
  identity: { title: "值班台登录" },
  connection: { online: "已连接", connecting: "正在连接", deaf: "连接断开：现在收不到新警报。正在重连，请同时留意电话。" },
  worklist: {
    none: "现在没有警报",
    none_hint: "有警报时会响铃并显示在这里。请保持本页打开。",
    loading: "正在读取",
    jobs: "搁置的任务",
    jobs_help: "失败十次后停下来的任务。原因消除后可以重试，确实不用做的可以撤下。",
    no_jobs: "没有搁置的任务",
    name: "任务",
    sort: "类别",
    job: "任务",
    event: "事件",
    attempts: "失败次数",
    error: "原因",
    since: "搁置于",
    deeds: "处理",
    retry: "重试",
    retried: "已重新开始：{name}",
    dismiss: "撤下",
    dismissed: "已撤下：{name}",
    gone: "已有人处理。",
    dismiss_title: "撤下“{name}”",
    dismiss_help: "撤下后不会再执行。请写明原因，原因会记录在案。",
    reason: "原因",
    reason_needed: "请写至少 2 个字。",
    keep: "不撤下",
  },
  shell: { settings: "设置", refresh: "刷新" },
};

export type Words = typeof zh;
export default zh;
