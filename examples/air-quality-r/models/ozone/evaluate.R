# How far off the predictions are, with bootstrap intervals, for all days and for hot and mild ones.

source("contract.R")
arguments <- commandArgs(trailingOnly = TRUE)
params <- read_numbers(Sys.getenv("PROVENDER_PARAMS"))

# R may change its generators (it did in 3.6), so all three are named and not left to the default.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(params[["seed"]])

predictions <- read.csv(arguments[1])
days <- merge(read_lots("test"), predictions, by = "id")
if (nrow(days) != nrow(predictions)) stop("expected one prediction per day of the test lots, found others")
days <- days[!is.na(days$Ozone), ]
error <- days$ozone - days$Ozone

rmse <- function(error) sqrt(mean(error^2))
mae <- function(error) mean(abs(error))

metric <- function(name, measure, error, slice = NULL) {
  n <- length(error)
  draws <- replicate(params[["resamples"]], measure(error[sample.int(n, replace = TRUE)]))
  limits <- quantile(draws, c(0.025, 0.975), names = FALSE, type = 7)
  members <- list(
    name = quoted(name), value = number(measure(error)), unit = quoted("ppb"), split = quoted("test"), n = n,
    interval = object(lower = number(limits[1]), upper = number(limits[2]), level = "0.95", method = quoted("bootstrap percentile")),
    higherIsBetter = "false"
  )
  if (!is.null(slice)) members$slice <- object(day = quoted(slice))
  do.call(object, members)
}

hot <- days$Temp >= 80
metrics <- c(
  metric("rmse", rmse, error), metric("mae", mae, error),
  metric("rmse", rmse, error[hot], "hot"), metric("rmse", rmse, error[!hot], "mild")
)
writeLines(paste0("[\n ", paste(metrics, collapse = ",\n "), "\n]"), arguments[2])
cat(nrow(days), "days: rmse", number(rmse(error)), "ppb; RNGkind", RNGkind(), "\n")
