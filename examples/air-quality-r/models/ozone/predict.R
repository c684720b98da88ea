# Days in, predictions out: for each, by its date, the ozone to expect.

source("contract.R")
arguments <- commandArgs(trailingOnly = TRUE)

model <- read_numbers(arguments[1])
days <- read_lots("test")
sun <- ifelse(is.na(days$Solar.R), model["usual-sun"], days$Solar.R)
score <- model["intercept"] + model["Solar.R"] * sun + model["Wind"] * days$Wind + model["Temp"] * days$Temp
ozone <- exp(score) * model["smearing"]
writeLines(c("id,ozone", paste0(days$id, ",", sprintf("%.6f", ozone))), arguments[2])
