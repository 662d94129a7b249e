/** Where instants come from. UTC, ISO 8601 with milliseconds and `Z`. */
export interface Clock {
  now(): string
}
