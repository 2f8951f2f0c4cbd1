// A mainland mobile number as people type it. Whether it is real, only a code can tell.
export const plainPhone = (typed: string): string => typed.replace(/[\s-]/g, "").replace(/^\+?86(?=1)/, "");
export const isPhone = (typed: string): boolean => /^1[3-9]\d{9}$/.test(plainPhone(typed));
