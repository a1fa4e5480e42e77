# Lo que dice Ebb en una crisis y ante señales de peligro. Todo esto espera la revisión de un médico:
# docs/clinical-review.md.

talk-title = Hablar con alguien
talk-opening = No tienes que pasar por esto a solas. Para empezar basta una llamada.
talk-opening-overdose = Si has tomado demasiado de algo, llama ya, aunque te sientas bien.
talk-opening-overdose-no-number = Si has tomado demasiado de algo, llama ahora, antes que a nadie, al número de emergencias del lugar donde estás, aunque te sientas bien.
talk-label-emergency = Emergencias
talk-label-poison = Intoxicaciones ({ $operator })
talk-hours = { $hours }
talk-as-of = a fecha de { $date }
talk-as-of-old = a fecha de { $date }; puede haber cambiado
talk-message = ¿Puedes llamarme? No estoy bien.
talk-choose-country = Elige tu país y sus números estarán aquí.
talk-no-numbers = Ebb aún no tiene un número comprobado de este país.
talk-no-poison-line = Para tu país Ebb aún no tiene un número de toxicología comprobado. El número de emergencias también atiende intoxicaciones.
talk-no-crisis-line = Para tu país Ebb aún no tiene un teléfono de crisis comprobado. Si pudieras hacerte daño, llama al número de emergencias.
talk-find-emergency = En el teléfono bloqueado, «Emergencia» lleva al número que funciona donde estás.
error-talk-to-someone = No tienes que pasar por esto a solas. En «Hablar con alguien» hay personas a las que puedes llamar ahora.
error-nothing-to-set-aside = Esto ya no se muestra. No se ha cambiado nada.

talk-offer = Suena duro. ¿Quieres hablar con alguien?
talk-offer-open = Hablar con alguien
talk-offer-not-now = Ahora no
did-set-aside = Apartado

safety-emergency-number = número de emergencias

sign-one-sided-weakness = Una debilidad nueva o la cara caída en un lado, o el habla arrastrada, pueden ser un ictus. Llama ya al { $number }, aunque se pase.
sign-chest-or-breath = Un dolor de pecho o una falta de aire nuevos o fuertes necesitan ayuda enseguida: llama ya al { $number }.
sign-saddle-numbness = Que se duerma la zona entre las piernas puede venir de nervios comprimidos en la espalda. Ve ya a urgencias o llama al { $number }.
sign-sudden-headache = Un dolor de cabeza repentino, el peor que recuerdas, necesita ayuda enseguida: llama ya al { $number }.
sign-gut-bleeding = Las heces negras o con sangre, o vomitar o toser sangre, pueden ser una hemorragia interna. Llama ya al { $number }.
sign-stiff-neck-fever = Fiebre con el cuello rígido necesita ayuda enseguida: llama ya al { $number }.
sign-fever-very-ill = Si tienes fiebre y te sientes muy mal, necesitas un médico ya. Si no encuentras uno, llama al { $number }.
sign-dark-urine = La orina oscura, sobre todo con dolor muscular o debilidad, tiene que verla un médico hoy. Si empeoras, llama al { $number }.
sign-bladder-bowel = Un problema nuevo de vejiga o intestino tiene que verlo un médico hoy. Si se duerme la zona entre las piernas, llama ya al { $number }.
sign-calf-swelling = La hinchazón de una sola pantorrilla puede ser un coágulo y tiene que verla un médico hoy. Con falta de aire, llama ya al { $number }.
sign-hot-joint-fever = Una articulación caliente e hinchada con fiebre tiene que verla un médico hoy. Si empeoras, llama al { $number }.
sign-statin-muscle = Tomas una estatina: si tienes dolor muscular, debilidad u orina oscura desde hace poco, consúltalo hoy con un médico o en la farmacia. Con mucha debilidad u orina oscura, llama al { $number }.
sign-headache-over-50 = A partir de los 50, un dolor de cabeza nuevo con el cuero cabelludo sensible, dolor al masticar o cambios en la vista tiene que verlo un médico hoy. Si pierdes la vista, llama ya al { $number }.
sign-stiff-over-50 = A partir de los 50, unos hombros y caderas rígidos más de 45 minutos por la mañana debería verlos un médico esta semana. Si cambia tu vista, llama ya al { $number }.

country-at = Austria
country-au = Australia
country-ca = Canadá
country-ch = Suiza
country-de = Alemania
country-es = España
country-gb = Reino Unido
country-ie = Irlanda
country-nz = Nueva Zelanda
country-us = Estados Unidos

page-countries = Países con números en Ebb; cualquier otro se puede elegir por su código:
page-signs-none = Ninguna señal nueva ante la que actuar.
page-talk-offer = ebb talk, o ebb talk --not-now
page-country-how = ebb about set country NOMBRE
