export type Clock = { now: () => Date; set: (iso: string) => void; forward: (minutes: number) => void };

/** A clock that stands still until it is moved. */
export function stoppedClock(iso: string): Clock {
  let moment = new Date(iso);
  return {
    now: () => new Date(moment),
    set: (other) => {
      moment = new Date(other);
    },
    forward: (minutes) => {
      moment = new Date(moment.getTime() + minutes * 60_000);
    },
  };
}
