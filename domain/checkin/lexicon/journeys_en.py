"""English words for a way to a customer, lower-case; a comma parts phrases."""

# A way to go, a direction, and to whom: popped round to see; a journey tells of a visit only with its purpose.
WAYS = "popped nipped swung stopped ducked dashed hopped zipped whizzed dropped"
DIRECTIONS = "in by round around over across out along past"
TO_WHOM = "to, at, on, in on, to see, to visit, to meet, to meet with, and saw, and met, and visited"
JOURNEYS = "went drove headed travelled traveled flew dashed cycled walked came rode"
FAR = "in over round around across out down up back along"
PURPOSE = "to see, to visit, to meet, to meet with, and saw, and met, and visited"
# A way there tells of a visit where its purpose follows.
TRAVELLED = (
    "drove, travelled, traveled, flew, headed, cycled, trekked, schlepped, walked over, walked round, biked, "
    "rode, took the train, took a cab, took the mrt, took grab, got on a train, got on a plane, commuted, "
    "trudged, hiked, went down, went up, went over, went out, went across, popped out, popped down, nipped "
    "out, nipped down, ran out, shot over, zipped over"
)
PURPOSES = "to see, to meet, to meet with, to catch up with, to sit down with, to pay a visit to"
