app-undo = Undo
