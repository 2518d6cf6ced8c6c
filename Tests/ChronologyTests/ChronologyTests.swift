// Tests of Chronology.
