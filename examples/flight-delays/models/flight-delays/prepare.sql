-- From the lots of flights to two small tables. Both are made by the same macros, so that training and
-- prediction cannot disagree about what an hour, a kind of day or a distance band is.

-- Thursdays and Fridays are busy, Saturdays quiet, the other days alike.
CREATE MACRO day_kind(departed) AS
  CASE isodow(departed) WHEN 4 THEN 'busy' WHEN 5 THEN 'busy' WHEN 6 THEN 'quiet' ELSE 'plain' END;

-- Bands of 250 miles; from 2,500 miles on they are one.
CREATE MACRO distance_band(miles) AS least(miles // 250, 10);

CREATE MACRO features(files) AS TABLE
  SELECT
    regexp_extract(filename, '([^/]+)\.[^./]+$', 1) AS lot,
    file_row_number AS number,
    origin,
    destination,
    hour(date) AS hour,
    day_kind(date) AS day,
    distance_band(distance) AS band,
    (delay > getvariable('late_minutes'))::INT AS late
  FROM read_parquet(files, filename = true, file_row_number = true);

-- Flights that look alike to the model are one row with a count: a million flights become a hundred thousand rows.
COPY (
  SELECT origin, destination, hour, day, band, count(*) AS flights, sum(late) AS late
  FROM features(getvariable('dataset_train'))
  GROUP BY ALL
  ORDER BY ALL
) TO 'out/train.csv';

-- Single flights, evenly over the time of each lot: a lot is in the order of departure.
COPY (
  SELECT lot || '-' || number AS id, origin, destination, hour, day, band, late
  FROM features(getvariable('dataset_test'))
  WHERE number % getvariable('test_every') = 0
  ORDER BY lot, number
) TO 'out/test.csv';
