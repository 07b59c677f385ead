// The package brings no types: what the benchmark uses of it.
declare module 'luxon-business-days' {
  interface BusinessDateTime {
    setupBusiness(options: {
      businessDays?: readonly number[];
      holidayMatchers: readonly ((day: BusinessDateTime) => boolean)[];
    }): void;
    plusBusiness(options: { days: number }): BusinessDateTime;
    toISODate(): string;
  }
  // It is CommonJS: Node gives its exports as the default one.
  const exported: {
    readonly DateTime: { utc(): BusinessDateTime; fromISO(text: string, options: { zone: string }): BusinessDateTime };
  };
  export = exported;
}
