item-pain = Pain
