/** Dates and amounts as the letters write them, under the names that pages use: one way to write a day and a sum. */
export {
  formatDateLong as dateWords,
  formatDateShort as dateDigits,
  formatDayOfYear as shortDay,
  formatMoney as euros,
} from '@laufzettel/engine'
