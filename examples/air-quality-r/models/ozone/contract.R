# What the pipeline hands over, and JSON, with base R alone.

# All rows of the lots of a dataset, lot by lot, with the day as their id.
read_lots <- function(dataset) {
  folder <- Sys.getenv(paste0("PROVENDER_DATASET_", toupper(dataset)))
  # R sorts in the order of the locale; lots are read in the order of their bytes.
  files <- sort(list.files(folder, full.names = TRUE), method = "radix")
  if (length(files) == 0) stop("expected lots in ", folder, ", found none")
  rows <- do.call(rbind, lapply(files, read.csv))
  rows$id <- sprintf("1973-%02d-%02d", rows$Month, rows$Day)
  rows
}

# Parameters that are numbers: {"seed": 1973, …}.
read_numbers <- function(file) {
  text <- paste(readLines(file, warn = FALSE), collapse = " ")
  pairs <- regmatches(text, gregexpr('"[^"]+"\\s*:\\s*-?[0-9][0-9.eE+-]*', text))[[1]]
  values <- as.numeric(sub('.*:\\s*', "", pairs))
  names(values) <- sub('^"([^"]+)".*', "\\1", pairs)
  values
}

# Nine significant digits: more would be noise of the machine.
number <- function(value) formatC(value, digits = 9, format = "g", width = 1)

quoted <- function(text) paste0('"', text, '"')

# Members that are JSON already, by their names, as an object.
object <- function(...) {
  members <- list(...)
  paste0("{", paste0(quoted(names(members)), ": ", unlist(members), collapse = ", "), "}")
}
